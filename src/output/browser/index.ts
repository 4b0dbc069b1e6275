export { VARIABLE } from './choice.js';
export { inTime, whileRunning } from './deadline.js';
export { closeBrowser, killBrowser } from './end.js';
export { launchBrowser } from './launch.js';
export { cacheFolder, firstPrivateFolder, temporaryFolder } from './private-folder.js';
export { makeProfile, removeProfile } from './profile.js';
export { shellVersion } from './shell.js';
export { browserOnTrial } from './trial.js';

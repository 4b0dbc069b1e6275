import { describe, expect, it } from 'vitest';
import { browserPlaces } from '../../../src/output/browser/choice.js';

/** Where browsers are on each system, whatever system the tests run on. */

describe('an installed browser is looked for', () => {
  it('on Windows: Chrome and then Edge, for all users and for this one', () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      ProgramW6432: 'C:\\Program Files',
      LocalAppData: 'C:\\Users\\花子\\AppData\\Local',
    };
    expect(browserPlaces('win32', env)).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\花子\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\花子\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });

  it('on macOS: in Applications, and in those of the user', () => {
    const places = browserPlaces('darwin', { HOME: '/Users/hanako' });
    expect(places).toHaveLength(6);
    expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places[1]).toBe('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    expect(places[3]).toBe('/Users/hanako/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });

  it('elsewhere: by its name along the path, Chrome first wherever it is', () => {
    const places = browserPlaces('linux', { PATH: '/usr/bin::/opt/bin' });
    expect(places.slice(0, 2)).toEqual(['/usr/bin/google-chrome', '/opt/bin/google-chrome']);
    expect(places).toContain('/opt/bin/chromium');
    expect(browserPlaces('freebsd', {})).toEqual([]);
  });
});

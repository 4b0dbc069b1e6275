import { attackEveryOther } from './run.js';

attackEveryOther('odd');

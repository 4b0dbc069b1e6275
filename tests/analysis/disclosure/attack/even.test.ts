import { attackEveryOther } from './run.js';

attackEveryOther('even');

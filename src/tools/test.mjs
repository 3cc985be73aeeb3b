/** npm test: installs if needed, then runs every check and ends with one line, "N passed, N failed". */
import { handOver } from './install.mjs';

handOver('src/tools/suite.ts');

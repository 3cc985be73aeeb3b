/** npm start: installs if needed, builds if anything changed, serves the production site. */
import { handOver } from './install.mjs';

handOver('src/tools/serve.ts');

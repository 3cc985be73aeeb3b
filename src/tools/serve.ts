/** Builds the site if anything it is made from changed, then serves dist/ on http://localhost:4321 (PORT overrides). */
import { BASE_PATH } from '../site/deployment.ts';
import { buildSite, isCurrent } from './build.ts';
import { openSite } from './site.ts';

const port = Number(process.env['PORT'] ?? 4321);

if (isCurrent()) console.log('dist/ is up to date.');
else if (!(await buildSite())) process.exit(1);

try {
  const { url } = await openSite({ dir: 'dist', port, base: BASE_PATH });
  console.log(`Serving ${url}/ (Ctrl+C stops it)`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken: choose another, as in PORT=${port + 1} npm start`);
  process.exit(1);
}

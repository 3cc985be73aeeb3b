/** Builds the site if anything it is made from changed, then serves dist/ on http://localhost:4321 (PORT overrides). */
import { BASE_PATH } from '../site/deployment.ts';
import { flagsAlone, runTool, UsageError, whole } from './arguments.ts';
import { buildSite, isCurrent } from './build.ts';
import { checkDeployment } from './check-deployment.ts';
import { openSite } from './site.ts';

await runTool(async () => {
  const { verbose = false } = flagsAlone([], ['verbose']).switches;
  const port = whole('PORT', process.env['PORT'] ?? '4321', 1, 65_535);
  checkDeployment();
  if (isCurrent()) console.log('dist/ is up to date.');
  else if (!(await buildSite({ verbose }))) process.exit(1);
  try {
    const site = await openSite({ dir: 'dist', port, base: BASE_PATH });
    console.log(`Serving ${site.url}/ (Ctrl+C stops it)`);
    const stop = (): void => {
      void site.close().then(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new UsageError(`Port ${port} is taken: choose another, as in PORT=${port + 1} npm start`);
    if (code === 'EACCES')
      throw new UsageError(`Port ${port} is not ours to take: choose one above 1023, as in PORT=4321 npm start`);
    throw error;
  }
});

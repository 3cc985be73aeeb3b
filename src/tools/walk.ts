/**
 * npm run walk: readers who do anything, at random, in every engine on this machine, on the dist/ that is there.
 *   npm run walk -- [--actions 5000] [--seed 1] [--engines chromium,firefox,webkit]
 * The same seed is the same walk. `npm test` takes a short one.
 */
import { spawnSync } from 'node:child_process';
import { flagsAlone, listed, runTool, whole } from './arguments.ts';
import { presentEngines } from './engines.ts';

await runTool(() => {
  const { actions = '5000', seed = '1', engines } = flagsAlone(['actions', 'seed', 'engines']).flags;
  const { status } = spawnSync(
    'node_modules/.bin/vitest',
    ['run', '--project', 'built', 'src/tests/pages/walk.test.ts'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        WALK_ACTIONS: String(whole('--actions', actions, 3, 1_000_000)),
        WALK_ENGINES: listed('--engines', engines, presentEngines()).join(','),
        WALK_SEED: String(whole('--seed', seed, 1, 2_147_483_646)),
      },
    },
  );
  process.exitCode = status ?? 1;
});

import { BASE_PATH, SITE_URL } from '../site/deployment.ts';
import { UsageError } from './arguments.ts';

/**
 * Looks at where the site is said to live before anything is made for it.
 * @throws UsageError when BASE_PATH is no path of plain segments or SITE_URL no origin
 */
export function checkDeployment(): void {
  const segments = BASE_PATH.split('/').slice(1);
  if (!segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.+$/.test(segment)))
    throw new UsageError(`BASE_PATH: expected a path such as "/note", found "${BASE_PATH}"`);
  if (!/^https?:\/\//.test(SITE_URL) || !URL.canParse(SITE_URL) || new URL(SITE_URL).origin !== SITE_URL)
    throw new UsageError(`SITE_URL: expected an origin such as "https://example.org", found "${SITE_URL}"`);
}

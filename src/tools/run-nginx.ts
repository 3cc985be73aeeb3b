import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian's packages put the program. */
export const NGINX = '/usr/sbin/nginx';

/**
 * nginx with a configuration of ours, on one core and out of the way of any other.
 * @param folder holds `site`, where releases go; takes what nginx writes
 */
export function startNginx(config: string, folder: string, port: number): ChildProcess {
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    config
      .replace('worker_processes auto', 'worker_processes 1; daemon off; worker_cpu_affinity 01')
      .replaceAll('/tmp/nginx', join(folder, 'nginx'))
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
      .replace('/srv/site/current', join(folder, 'site/current')),
  );
  return spawn(NGINX, ['-e', 'stderr', '-c', file], { stdio: 'inherit' });
}

import { createServer } from 'node:net';

/** A port that nothing listens at. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => {
        found(typeof at === 'object' && at ? at.port : 0);
      });
    });
  });

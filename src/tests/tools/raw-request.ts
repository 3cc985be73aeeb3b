import { connect, type Socket } from 'node:net';

/** A response as it came over the wire. */
export interface RawResponse {
  status: number;
  /** By lower-case name; the last of a name wins. */
  headers: Record<string, string>;
  body: string;
  /** Everything that came, further responses included. */
  all: string;
}

/** Milliseconds after which a server that has not closed the connection has hung. */
const PATIENCE = 10_000;

/** One request line with its headers, which ask for the connection to be closed. `Host` is there unless headers say it. */
export function request(target: string, headers: readonly string[] = [], method = 'GET'): string {
  const host = headers.some((header) => /^host:/i.test(header)) ? [] : ['Host: localhost'];
  return [`${method} ${target} HTTP/1.1`, ...host, ...headers, 'Connection: close', '', ''].join('\r\n');
}

/**
 * Sends bytes as they are (latin1) and reads until the server closes.
 * @param end closes our side after sending, as a client that has said all it had to say
 * @throws when the server neither closes nor says anything more in time
 */
export function send(port: number, bytes: string, end = false): Promise<RawResponse> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    let all = '';
    const timer = setTimeout(() => {
      socket.destroy();
      fail(
        new Error(`The server kept the connection open for ${PATIENCE} ms after: ${JSON.stringify(all.slice(0, 80))}`),
      );
    }, PATIENCE);
    const close = (): void => {
      clearTimeout(timer);
      done(read(all));
    };
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (all += text));
    // A server may close on us while we are still sending: what it said before counts.
    socket.on('error', () => undefined);
    socket.on('close', close);
    socket.on('connect', () => {
      socket.write(bytes, 'latin1');
      if (end) socket.end();
    });
  });
}

function read(all: string): RawResponse {
  const at = all.indexOf('\r\n\r\n');
  const [line = '', ...fields] = all.slice(0, Math.max(0, at)).split('\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1] ?? 0),
    headers: Object.fromEntries(
      fields.map((field) => [
        field.slice(0, field.indexOf(':')).toLowerCase(),
        field.slice(field.indexOf(':') + 1).trim(),
      ]),
    ),
    body: at < 0 ? '' : all.slice(at + 4),
    all,
  };
}

/** Opens a connection, sends bytes, waits for the first of the answer and walks away without closing politely. */
export function abandon(port: number, bytes: string): Promise<void> {
  return new Promise((done) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('error', () => undefined);
    socket.once('data', () => socket.resetAndDestroy());
    socket.on('close', () => {
      done();
    });
  });
}

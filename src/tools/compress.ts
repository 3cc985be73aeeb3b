import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { TYPES } from './site-files.ts';

/** Whether compression makes a file smaller: it is text; pictures and fonts are compressed already. */
export const isCompressible = (file: string): boolean => /charset|json/.test(TYPES[extname(file)] ?? '');

/** The bytes of a file as brotli at its best. */
export const brotli = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

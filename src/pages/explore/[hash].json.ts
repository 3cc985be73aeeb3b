/** The record that the explorer reads, named after its content. */
import type { APIRoute } from 'astro';
import { hashOf } from '../../chapters/wide-drawings.ts';
import { packedRecord } from '../../publish/explore.ts';

export const getStaticPaths = () => [{ params: { hash: `record.${hashOf(packedRecord())}` } }];

export const GET: APIRoute = () => new Response(packedRecord(), { headers: { 'Content-Type': 'application/json' } });

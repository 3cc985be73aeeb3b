import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { BASE_PATH } from '../site/deployment.ts';
import { launchChromium } from '../tools/browser.ts';
import { openSite, type Site } from '../tools/site.ts';

/** The built site, served, and a browser to open it in. */
export interface OpenDist {
  /** The folder that is served. */
  dist: string;
  site: Site;
  browser: Browser;
  close: () => Promise<void>;
}

/** Serves a copy of dist/, which a build going on meanwhile does not take away, and starts Chromium. */
export async function openDist(): Promise<OpenDist> {
  const dist = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync('dist', dist, { recursive: true });
  const site = await openSite({ dir: dist, base: BASE_PATH });
  const browser = await launchChromium();
  return {
    dist,
    site,
    browser,
    close: async () => {
      await browser.close();
      await site.close();
      rmSync(dist, { recursive: true });
    },
  };
}

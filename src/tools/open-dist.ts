import type { Browser } from 'playwright-core';
import { BASE_PATH } from '../site/deployment.ts';
import { launchChromium } from './browser.ts';
import { openSite, type Site } from './site.ts';

/** The built site, served, and a browser to open it in. */
export interface OpenDist {
  site: Site;
  browser: Browser;
  close: () => Promise<void>;
}

/**
 * Serves dist/ as it is now and starts Chromium.
 * @throws UsageError when nothing is built or no Chromium is installed
 */
export async function openDist(): Promise<OpenDist> {
  const site = await openSite({ dir: 'dist', base: BASE_PATH });
  try {
    const browser = await launchChromium();
    return {
      site,
      browser,
      close: async () => {
        await browser.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close();
    throw error;
  }
}

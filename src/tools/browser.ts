import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { UsageError } from './arguments.ts';

const PATHS = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of the Chromium that tests and screenshots drive, if one is installed. */
export const findChromium = (): string | undefined => PATHS.find((path) => path !== undefined && existsSync(path));

/** @throws UsageError when no Chromium is installed, saying what to install */
function chromiumPath(): string {
  const found = findChromium();
  if (!found)
    throw new UsageError(
      'No Chromium found: install the Debian package "chromium", or set CHROMIUM_PATH to its program',
    );
  return found;
}

/** What a Chromium is started with that asks nothing of the network on its own account. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium that asks nothing of the network on its own account. @param more of what it is started with */
export const launchChromium = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_ARGUMENTS, ...more],
  });

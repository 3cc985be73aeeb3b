/**
 * Browsers driven in the few ways that tests of all engines need: Firefox over WebDriver BiDi, WebKit (WebKitGTK's small
 * browser) over WebDriver on a screen of its own, and Chromium in a window like theirs.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { Builder, Key, type WebDriver } from 'selenium-webdriver';
import { launchChromium } from './browser.ts';
import { freePort } from './free-port.ts';
import { metric } from './timing.ts';
import { untilAnswers } from './until-answers.ts';

export const ENGINES = ['firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];
/** Chromium is there in any case: the tests ask for it. */
export type AnyEngine = 'chromium' | EngineName;

/** What a page holds in memory. */
export interface Held {
  /** Of script, megabytes. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** What a reader has set in the browser. */
export interface Preferences {
  /** Size of text that a page does not size, CSS pixels: 16 unless it says otherwise. WebKit's small browser cannot be told. */
  fontSize?: number;
}

/** A window of a browser, for a reader who wants no motion. */
export interface EngineWindow {
  /** Opens a page, and waits until it has loaded, or until it is parsed where what it loads may never come. */
  open(address: string, until?: Load): Promise<void>;
  /** Goes back to the page before, and waits until that has loaded. */
  back(): Promise<void>;
  /** Runs a function in the page with one argument, both of which must mean something there. */
  run<T, A = undefined>(script: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Presses the tab key. */
  tab(): Promise<void>;
  /** Size of what the page is seen in, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** What is in the window, as PNG. */
  picture(): Promise<Buffer>;
  /** What the page holds in memory once all is let go that can be, where the browser tells: Chromium's does. */
  held?(): Promise<Held>;
  close(): Promise<void>;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const MINI_BROWSERS = ['4.1', '4.0', '6.0'].flatMap((version) =>
  ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

const PROGRAMS: Readonly<Record<EngineName, () => string | undefined>> = {
  firefox: () => FIREFOX.find((path) => existsSync(path)),
  webkit: () =>
    existsSync(WEBKIT_DRIVER) && existsSync('/usr/bin/Xvfb')
      ? MINI_BROWSERS.find((path) => existsSync(path))
      : undefined,
};

/** Whether an engine is on this machine. */
export const hasEngine = (name: EngineName): boolean => PROGRAMS[name]() !== undefined;

/** The engines that tests are run in on this machine. */
export const presentEngines = (): readonly AnyEngine[] => ['chromium', ...ENGINES.filter(hasEngine)];

type Load = 'load' | 'domcontentloaded';
/** What a document says of itself once it has come so far. */
const STATES: Readonly<Record<Load, readonly DocumentReadyState[]>> = {
  load: ['complete'],
  domcontentloaded: ['interactive', 'complete'],
};
/** What is gone to by going back, as errors call it. */
const BEFORE = 'the page before';
/** Milliseconds for which a document is waited for. */
const ARRIVAL = 60_000;
/** Milliseconds for which an answer is waited for that a page has at hand. */
const ANSWER = 5000;

/**
 * Goes to another document, and waits until it has come so far: told to wait, both drivers sometimes miss that it has.
 * @param run runs a program in the page; @param go sends the window off, and waits for nothing
 * @throws Error when the document has not come after a minute
 */
async function arrive(
  address: string,
  until: Load,
  run: <T>(program: string) => Promise<T>,
  go: () => Promise<unknown>,
): Promise<void> {
  // A page that is come back to still has the mark of the time before.
  const mark = String(performance.now());
  await run(`globalThis.left = '${mark}'`);
  await go();
  const end = performance.now() + ARRIVAL;
  for (;;) {
    // Between two documents there is none to ask.
    const state = await run<DocumentReadyState | null>(
      `globalThis.left === '${mark}' ? null : document.readyState`,
    ).catch(() => null);
    if (state !== null && STATES[until].includes(state)) return;
    if (performance.now() > end)
      throw new Error(`${address}: expected to be there (${until}), found ${state ?? 'the one that was left'}`);
    await setTimeout(25);
  }
}

async function firefox(executablePath: string, { fontSize = 16 }: Preferences): Promise<EngineWindow> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'font.size.variable.x-western': fontSize },
  });
  const page = await browser.newPage();
  const ask = (program: string): Promise<never> => page.evaluate(program) as Promise<never>;
  return {
    open: (address, until = 'load') =>
      arrive(address, until, ask, () =>
        page.evaluate((to) => void globalThis.setTimeout(() => location.assign(to)), address),
      ),
    back: () =>
      arrive(BEFORE, 'load', ask, () => page.evaluate(() => void globalThis.setTimeout(() => history.back()))),
    run: (script, argument) => page.evaluate(script as never, argument),
    tab: () => page.keyboard.press('Tab'),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}

/** Milliseconds for which a page has to say the same size before it is taken for the window's: it may be the one from before. */
const LASTING = 300;

type Extent = readonly [width: number, height: number];

/** Sizes the window so that the page is seen in as many pixels as asked: the bars of the browser come on top. @returns the bars */
async function fit(driver: WebDriver, [width, height]: Extent, bars: Extent): Promise<Extent> {
  let [across, down] = bars;
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await driver
      .manage()
      .window()
      .setRect({ width: width + across, height: height + down });
    let [said, since] = ['', 0];
    for (;;) {
      const [innerWidth, innerHeight] = await driver.executeScript<Extent>('return [innerWidth, innerHeight]');
      if (innerWidth === width && innerHeight === height) return [across, down];
      const now = performance.now();
      if (said !== `${innerWidth} ${innerHeight}`) [said, since] = [`${innerWidth} ${innerHeight}`, now];
      if (now - since > LASTING) {
        // Bars are added, never taken away.
        [across, down] = [Math.max(0, across + width - innerWidth), Math.max(0, down + height - innerHeight)];
        break;
      }
      await setTimeout(10);
    }
  }
  return [across, down];
}

/** A session of WebKit's small browser. @throws when the driver does not answer */
async function startDriver(server: string, binary: string): Promise<WebDriver> {
  await untilAnswers(`${server}/status`);
  return new Builder()
    .usingServer(server)
    .withCapabilities({
      browserName: 'MiniBrowser',
      // `arrive` waits in the driver's place.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    })
    .build();
}

async function webkit(binary: string): Promise<EngineWindow> {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  const screen = 90 + (port % 900);
  const programs: ChildProcess[] = [
    spawn('Xvfb', [`:${screen}`, '-screen', '0', '2600x1600x24'], { stdio: 'ignore' }),
    spawn(WEBKIT_DRIVER, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${screen}`,
        GDK_BACKEND: 'x11',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        XDG_CONFIG_HOME: home,
        XDG_CACHE_HOME: home,
        XDG_DATA_HOME: home,
      },
    }),
  ];
  const stop = (): void => {
    for (const program of programs.toReversed()) program.kill();
    // What is being killed may write a last file.
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const driver = await startDriver(`http://127.0.0.1:${port}`, binary).catch((error: unknown) => {
    stop();
    throw error;
  });
  await driver.manage().setTimeouts({ script: 60_000 });
  let bars: Extent = [0, 0];
  /**
   * Asks the page something that it answers at once. What is asked of a page that is just being put away is answered by
   * none: the driver has that page tell the time, and its clock stands still.
   */
  const ask = <T>(program: string): Promise<T> =>
    Promise.race([
      driver.executeScript<T>(`return ${program}`),
      setTimeout(ANSWER).then(() => {
        throw new Error(`${program}: expected an answer within ${ANSWER} ms, found none`);
      }),
    ]);
  return {
    open: (address, until = 'load') => arrive(address, until, ask, () => driver.get(address)),
    back: () => arrive(BEFORE, 'load', ask, () => driver.executeScript('setTimeout(() => history.back())')),
    run: (script, argument) =>
      driver
        .executeAsyncScript(
          `const done = arguments[arguments.length - 1];
         Promise.resolve().then(() => (${script.toString()})(arguments[0]))
           .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
          argument,
        )
        .then((answer) => {
          const { value, error } = answer as { value: never; error?: string };
          if (error !== undefined) throw new Error(error);
          return value;
        }),
    tab: () => driver.actions().sendKeys(Key.TAB).perform(),
    resize: async (width, height) => {
      bars = await fit(driver, [width, height], bars);
    },
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: async () => {
      await driver.quit().catch(() => undefined);
      stop();
    },
  };
}

/** A window of Chromium like those of the others. */
async function chromium({ fontSize = 16 }: Preferences): Promise<EngineWindow> {
  const browser = await launchChromium([`--blink-settings=defaultFontSize=${fontSize}`]);
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    open: async (address, waitUntil = 'load') => {
      await page.goto(address, { waitUntil });
    },
    back: async () => {
      await page.goBack({ waitUntil: 'load' });
    },
    run: (script, argument) => page.evaluate(script as never, argument),
    tab: () => page.keyboard.press('Tab'),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    held: async () => {
      await session.send('HeapProfiler.collectGarbage');
      const [heap = 0, nodes = 0, listeners = 0] = await Promise.all(
        ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'].map((name) => metric(session, name)),
      );
      return { heap: heap / 1e6, nodes, listeners };
    },
    close: () => browser.close(),
  };
}

/** Opens a window of a browser. @throws Error when it is not on this machine */
export async function openEngine(name: AnyEngine, preferences: Preferences = {}): Promise<EngineWindow> {
  if (name === 'chromium') return chromium(preferences);
  const program = PROGRAMS[name]();
  if (program === undefined) throw new Error(`${name}: expected on this machine, found none`);
  if (name === 'firefox') return firefox(program, preferences);
  if (preferences.fontSize !== undefined) throw new Error('webkit: its small browser cannot be told a size of text');
  return webkit(program);
}

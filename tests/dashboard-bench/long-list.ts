import type { Page } from '@playwright/test';
import { expect } from '../e2e/house';

/** How a long list felt: times in milliseconds. */
export interface Feeling {
  /** Between two frames while scrolling: the middle one, the 95th of a hundred, the longest. */
  frame: { median: number; p95: number; longest: number };
  /** From pressing a key in the search field until the screen shows it: the longest. */
  typing: number;
}

/** How long the way to the last run may take. */
const patience = 300_000;

/** Scrolls the list of runs down, as a wheel does, until its last run is there; then searches in it. */
export async function feel(page: Page, last: string): Promise<Feeling> {
  await page.goto('/runs');
  await page.getByRole('region', { name: 'All runs' }).getByRole('link').first().waitFor();
  await page.evaluate(watchFrames);
  await page.mouse.move(640, 400);
  const turn = async () => {
    await page.mouse.wheel(0, 900);
    return page.evaluate(isThere, last);
  };
  await expect.poll(turn, { timeout: patience, intervals: [0] }).toBe(true);
  const frames = await page.evaluate(() => (window as unknown as Watched).frames.sort((a, b) => a - b));
  const at = (share: number) => frames[Math.floor((frames.length - 1) * share)] ?? 0;
  return { frame: { median: at(0.5), p95: at(0.95), longest: at(1) }, typing: await type(page) };
}

/** A locator would go through the roles of the whole page at each turn of the wheel, and keep the page from its own work. */
function isThere(run: string): boolean {
  return document.querySelector(`a[href="/runs/${run}"]`) !== null;
}

interface Watched {
  frames: number[];
}

function watchFrames(): void {
  const watched = window as unknown as Watched;
  watched.frames = [];
  let last = performance.now();
  const next = (now: number) => {
    watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

async function type(page: Page): Promise<number> {
  const longest = page.evaluate(
    () =>
      new Promise<number>((tell) => {
        let most = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) most = Math.max(most, entry.duration);
        }).observe({ type: 'event', buffered: false, durationThreshold: 16 } as PerformanceObserverInit);
        document.addEventListener('keydown', ({ key }) => {
          if (key === 'End') setTimeout(() => { tell(most); }, 500);
        });
      }),
  );
  await page.getByRole('textbox', { name: /Search/ }).pressSequentially('honey', { delay: 80 });
  await page.keyboard.press('End');
  return longest;
}

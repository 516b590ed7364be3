import type { Page } from '@playwright/test';

/** How a long list felt: times in milliseconds. */
export interface Feeling {
  rows: number;
  /** Between two frames while scrolling: the middle one, the 95th of a hundred, the longest. */
  frame: { median: number; p95: number; longest: number };
  /** From pressing a key in the search field until the screen shows it: the longest. */
  typing: number;
}

/** A page is 50 rows of 78 pixels; a turn of the wheel is 900. */
const turnsOfPage = 5;

/** Scrolls the list of runs down, as a wheel does, until so many rows are there; then searches in it. */
export async function feel(page: Page, rows: number): Promise<Feeling> {
  await page.goto('/runs');
  await page.getByRole('region', { name: 'All runs' }).getByRole('link').first().waitFor();
  await page.evaluate(watchFrames);
  const links = page.getByRole('region', { name: 'All runs' }).locator('a[href^="/runs/"]');
  let reached = 0;
  while (reached < rows) {
    await page.mouse.move(640, 400);
    for (let turn = 0; turn < turnsOfPage; turn += 1) await page.mouse.wheel(0, 900);
    const now = await links.count();
    const more = page.getByRole('button', { name: 'Show more' });
    if (now === reached && (await more.isVisible())) await more.click();
    reached = now;
  }
  const frames = await page.evaluate(() => (window as unknown as Watched).frames.sort((a, b) => a - b));
  const at = (share: number) => frames[Math.floor((frames.length - 1) * share)] ?? 0;
  return { rows: reached, frame: { median: at(0.5), p95: at(0.95), longest: at(1) }, typing: await type(page) };
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

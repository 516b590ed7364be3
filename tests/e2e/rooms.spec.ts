import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './house';
import { arrive, awaitVideo, connect, makePipeline, startRun } from './person';

/** The most that scripts may weigh, compressed, until the first page stands, and until home stands for who is signed in. */
const most = { firstPage: 250_000, home: 300_000 };

/** The classes that Mantine has rules for; each page brings only the rules it needs. */
const ruled = new Set(
  readFileSync(new URL('../../frontend/node_modules/@mantine/core/styles.layer.css', import.meta.url), 'utf8').match(/(?<=\.)m_[0-9a-f]+/g),
);

/** The classes of the page that have rules, which the page did not bring. */
async function bareClasses(page: Page): Promise<string[]> {
  const { worn, brought } = await page.evaluate(() => ({
    worn: [...document.querySelectorAll('[class*="m_"]')].flatMap(({ classList }) => [...classList]),
    brought: [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(''),
  }));
  return [...new Set(worn)].filter((name) => ruled.has(name) && !brought.includes(`.${name}`));
}

const outside = ['/sign-in', '/sign-up', '/privacy', '/terms'];
const inside = [
  '/',
  '/runs',
  '/runs/new',
  '/pipelines',
  '/pipelines/new',
  '/calendar',
  '/library',
  '/history',
  '/analytics',
  '/connections',
  ...['', '/keys', '/costs', '/tokens', '/notifications', '/webhooks', '/service'].map((part) => `/settings${part}`),
];
const tabs = ['', '/topics', '/schedule', '/settings'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test('no room breaks a rule of accessibility or lacks its styles', async ({ page }) => {
      const look = async (path: string) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
        expect.soft(told).toEqual([]);
        expect.soft(await bareClasses(page), path).toEqual([]);
      };
      for (const path of outside) await look(path);
      await arrive(page);
      for (const platform of ['YouTube', 'TikTok', 'Instagram']) await connect(page, platform);
      const pipeline = await makePipeline(page, 'Looked at');
      const run = await startRun(page, pipeline);
      await awaitVideo(page);
      for (const path of [...inside, `/runs/${run}`, ...tabs.map((tab) => `/pipelines/${pipeline}${tab}`)]) await look(path);
    });
  });
}

test('what is loaded before the first room stands is small', async ({ page, browser, house }) => {
  await arrive(page);
  const signedIn = await page.context().storageState();
  const weigh = async (path: string, storageState?: typeof signedIn) => {
    // a context of its own has nothing in its cache
    const context = await browser.newContext({ baseURL: house.url, ...(storageState ? { storageState } : {}) });
    const fresh = await context.newPage();
    const sizes: Promise<number>[] = [];
    fresh.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await fresh.goto(path);
    await expect(fresh.getByRole('heading', { level: 1 })).toBeVisible();
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    return weight;
  };
  expect(await weigh('/sign-in')).toBeLessThan(most.firstPage);
  expect(await weigh('/', signedIn)).toBeLessThan(most.home);
});

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './house';
import { arrive, awaitVideo, connect, makePipeline, startRun } from './person';

/** The most that scripts may weigh until the first room stands, compressed. */
const firstLoad = 250_000;

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
  '/settings',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test('no room breaks a rule of accessibility', async ({ page }) => {
      const look = async (path: string) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
        expect.soft(told).toEqual([]);
      };
      for (const path of outside) await look(path);
      await arrive(page);
      for (const platform of ['YouTube', 'TikTok', 'Instagram']) await connect(page, platform);
      const pipeline = await makePipeline(page, 'Looked at');
      const run = await startRun(page, pipeline);
      await awaitVideo(page);
      for (const path of [...inside, `/runs/${run}`, `/pipelines/${pipeline}`]) await look(path);
    });
  });
}

test('what is loaded before the first room stands is small', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  const weigh = async (path: string) => {
    sizes.length = 0;
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };
  expect(await weigh('/sign-in')).toBeLessThan(firstLoad);
  await arrive(page);
  expect(await weigh('/')).toBeLessThan(firstLoad);
});

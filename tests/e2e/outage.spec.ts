import { expect, test } from './house';
import { arrive, awaitVideo, connect, makePipeline, startRun } from './person';

test('given a run is watched, when the API dies and comes back, then its progress goes on without a reload', async ({ page, house }) => {
  await arrive(page);
  await connect(page, 'YouTube');
  await startRun(page, await makePipeline(page, 'Watched'));
  await expect(page.getByRole('progressbar', { name: 'The whole run' })).toBeVisible();
  await page.evaluate(() => {
    document.body.dataset['stayed'] = 'yes';
  });

  await house.killApi();
  await expect(page.getByText('Reconnecting').filter({ visible: true })).toBeVisible();
  await house.startApi();
  await expect(page.getByText('Live', { exact: true }).filter({ visible: true })).toBeVisible({ timeout: 30_000 });

  await awaitVideo(page);
  expect(await page.evaluate(() => document.body.dataset['stayed'])).toBe('yes');
});

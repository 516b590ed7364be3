import type { Page } from '@playwright/test';
import { expect, test } from './house';
import { connect, password, script } from './person';

async function signUp(page: Page): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('E-mail').fill(`browser-${String(Date.now())}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('I am 18 or older').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
}

test('a person goes from nothing to three published videos', async ({ page, context }) => {
  await signUp(page);
  for (const platform of ['YouTube', 'TikTok', 'Instagram']) await connect(page, platform);

  await test.step('makes a pipeline for all accounts', async () => {
    await page.goto('/pipelines/new');
    await page.getByRole('textbox', { name: 'Name' }).fill('Short stories');
    const next = page.getByRole('button', { name: 'Next' });
    await next.click();
    await next.click();
    const destinations = page.getByRole('region', { name: 'Destinations' });
    await expect(destinations).toBeVisible();
    for (const box of await destinations.getByRole('checkbox').all()) await box.check();
    await next.click();
    await page.getByRole('button', { name: 'Create pipeline' }).click();
    await expect(page.getByRole('heading', { name: 'Short stories' })).toBeVisible();
  });

  await test.step('starts a run and watches it', async () => {
    await page.goto('/runs/new');
    await page.getByRole('textbox', { name: 'Script' }).fill(script);
    await page.getByRole('button', { name: 'Make the video' }).click();
    await expect(page.getByRole('progressbar', { name: 'The whole run' })).toBeVisible();
  });

  await test.step('approves what came of it, and it is published', async () => {
    await page.getByRole('button', { name: 'Approve and publish' }).click({ timeout: 180_000 });
    await expect(page.getByRole('link', { name: /^Open on/ })).toHaveCount(3, { timeout: 60_000 });
  });

  await test.step('plays the video', async () => {
    const video = page.locator('video');
    await video.evaluate((player: HTMLVideoElement) => player.play());
    await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.currentTime)).toBeGreaterThan(0.5);
  });

  await test.step('opens it on a platform', async () => {
    const opening = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Open on YouTube' }).click();
    const watch = await opening;
    await expect(watch.locator('video')).toBeVisible();
  });

  await test.step('finds all three in the history', async () => {
    await page.goto('/history');
    await expect(page.getByRole('link', { name: /^Open on/ })).toHaveCount(3);
  });
});

test('a person who gives a wrong password is told so', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('nobody@example.org');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
});

import { expect, test } from './house';
import { arrive, ask, connect } from './person';

test('given a platform took the permission back, when the person connects again, then the account works', async ({ page, house }) => {
  await arrive(page);
  await connect(page, 'TikTok');
  const { connections } = await ask<{ connections: { externalId: string }[] }>(page.request, '{ connections { externalId } }');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();

  // the person removes the app on the platform's own page, and the platform tells of it
  await page.request.post(new URL('_sandbox/revoke', house.sandbox).href, {
    data: { platform: 'tiktok', account: connections[0]?.externalId },
  });

  const needs = page.getByRole('region', { name: 'Needs you' });
  await needs.getByRole('button', { name: 'Reconnect' }).click();
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(page.getByText('TikTok is connected')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Running now' })).toBeVisible();
  await expect(needs).toBeHidden();
});

import { expect, test } from './house';
import { arrive, ask, password } from './person';

test('a person deletes the account, and the way in is closed', async ({ page }) => {
  const email = await arrive(page);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('At once').click();
  await dialog.getByLabel(`Type ${email}`).fill(email);
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Delete at once' }).click();

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/pipelines');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await ask(page.request, '{ viewer { id } }')).toEqual({ viewer: null });
});

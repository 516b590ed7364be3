import type { Locator, Page } from '@playwright/test';
import { expect, test } from './house';
import { arrive, ask, awaitVideo, connect, makePipeline, startRun } from './person';

const day = 86_400_000;

/** Drags as a hand does: a little first, then all the way, then still a little. */
async function drag(page: Page, what: Locator, where: Locator): Promise<void> {
  await what.waitFor();
  await where.scrollIntoViewIfNeeded();
  const [from, to] = [await what.boundingBox(), await where.boundingBox()];
  if (!from || !to) throw new Error('There is nothing to drag, or nowhere to drag it to');
  const [x, y] = [to.x + to.width / 2, to.y + to.height / 2];
  await page.mouse.move(from.x + 30, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 12, { steps: 4 });
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.move(x + 3, y + 3);
  await page.mouse.up();
}

test('a person changes a scene, approves the new video and moves its publication on the calendar', async ({ page }) => {
  await arrive(page);
  await connect(page, 'YouTube');
  const pipeline = await makePipeline(page, 'Edited');
  await connect(page, 'Instagram');
  const run = await startRun(page, pipeline);
  await awaitVideo(page);

  await test.step('gives a scene other words, and the video is made again', async () => {
    await page.getByRole('button', { name: 'Edit scene 1' }).click();
    await page.getByLabel('What is said').fill('Honey keeps for thousands of years.');
    await page.getByRole('button', { name: 'Keep the change' }).click();
    await page.getByRole('button', { name: 'Make it again' }).click();
    await expect(page.getByText('The changed scenes are made again')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve and publish' })).toBeHidden();
    await awaitVideo(page);
    await expect(page.getByText('Honey keeps for thousands of years.').first()).toBeVisible();
  });

  await test.step('approves it', async () => {
    await page.getByRole('button', { name: 'Approve and publish' }).click();
    await expect(page.getByRole('link', { name: 'Open on YouTube' })).toBeVisible({ timeout: 60_000 });
  });

  const scheduledFor = new Date(Math.ceil(Date.now() / day + 1) * day + day / 2);
  const { connections } = await ask<{ connections: { id: string; platform: string }[] }>(
    page.request,
    '{ connections { id platform } }',
  );
  const instagram = connections.find(({ platform }) => platform === 'INSTAGRAM');
  const input = { runId: run, connectionId: instagram?.id, scheduledFor };
  const { publicationCreate } = await ask<{ publicationCreate: { publication: { id: string; title: string } } }>(
    page.request,
    'mutation ($input: PublicationCreateInput!) { publicationCreate(input: $input) { publication { id title } userErrors { message } } }',
    { input },
  );
  const { id, title } = publicationCreate.publication;

  await test.step('drags the publication to the next day', async () => {
    const next = new Date(scheduledFor.getTime() + day);
    await page.goto(`/calendar?view=month&date=${scheduledFor.toISOString().slice(0, 10)}`);
    const name = next.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
    await drag(
      page,
      page.getByRole('button', { name: new RegExp(`Instagram.*${title}`) }),
      page.getByRole('button', { name, exact: true }),
    );
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    const { publication } = await ask<{ publication: { scheduledFor: string } }>(
      page.request,
      'query ($id: ID!) { publication(id: $id) { scheduledFor } }',
      { id },
    );
    expect(new Date(publication.scheduledFor)).toEqual(next);
  });
});

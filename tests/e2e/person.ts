import { expect, type APIRequestContext, type Page } from '@playwright/test';

/** The password of everybody in the stories. */
export const password = 'a sentence of my own, easily kept in mind';

/** A script that is spoken in a few seconds. */
export const script =
  'Honey never spoils. Jars of it were found in old tombs, still sweet. ' +
  'Bees dry it with their wings until nothing can grow in it.';

/** Asks the API as the browser of the person would. */
export async function ask<Answer>(request: APIRequestContext, query: string, variables: object = {}): Promise<Answer> {
  const response = await request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

/** A new person, signed in without looking at a form; their address. */
export async function arrive(page: Page): Promise<string> {
  const email = `browser-${crypto.randomUUID()}@example.org`;
  const input = { email, password, adult: true, timeZone: 'Europe/Berlin' };
  await ask(page.request, 'mutation ($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }', { input });
  await ask(page.request, 'mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { user { id } } }', {
    input: { email, password },
  });
  return email;
}

/** Connects an account by the platform's own page of consent. */
export async function connect(page: Page, platform: string): Promise<void> {
  await page.goto('/connections');
  await page.getByRole('button', { name: `Connect ${platform}` }).click();
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(page.getByText(`${platform} is connected`)).toBeVisible();
}

/** A pipeline that publishes on all accounts once the person approves; its id. */
export async function makePipeline(page: Page, name: string): Promise<string> {
  const { connections } = await ask<{ connections: { id: string }[] }>(page.request, '{ connections { id } }');
  const input = { name, destinationIds: connections.map(({ id }) => id), settings: { approval: true, privacy: 'PUBLIC' } };
  const { pipelineCreate } = await ask<{ pipelineCreate: { pipeline: { id: string } | null } }>(
    page.request,
    'mutation ($input: PipelineCreateInput!) { pipelineCreate(input: $input) { pipeline { id } userErrors { message } } }',
    { input },
  );
  if (!pipelineCreate.pipeline) throw new Error(JSON.stringify(pipelineCreate));
  return pipelineCreate.pipeline.id;
}

/** Starts a run and opens its room; the run's id. */
export async function startRun(page: Page, pipelineId: string): Promise<string> {
  const { runCreate } = await ask<{ runCreate: { run: { id: string } } }>(
    page.request,
    'mutation ($input: RunCreateInput!) { runCreate(input: $input) { run { id } } }',
    { input: { pipelineId, script } },
  );
  await page.goto(`/runs/${runCreate.run.id}`);
  return runCreate.run.id;
}

/** Waits until the video of the run whose room is open can be looked at. */
export async function awaitVideo(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Approve and publish' })).toBeVisible({ timeout: 180_000 });
}

import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeClip, makePage, makeUsage, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const empty = { clips: makePage([]), clipTags: [], clipUsage: makeUsage() };

test('given an address with a kind and a tag, when the room opens, then the API is asked for them', async () => {
  const { api, rooms, user } = renderApp('/library?kind=VIDEO&tag=beach&nonsense=1', {
    ...empty,
    clips: makePage([makeClip({ tags: ['beach', 'sea life'] })]),
    clipTags: ['beach', 'sea life'],
  });
  await user.click(await screen.findByRole('button', { name: 'sea life' }));
  await waitFor(() => {
    expect(rooms.state.location.search).toEqual({ kind: 'VIDEO', tag: 'sea life' });
  });
  const asked = api.argumentsOf('clips');
  expect(asked[0]).toMatchObject({ kind: 'VIDEO', tag: 'beach' });
  expect(asked.at(-1)).toMatchObject({ kind: 'VIDEO', tag: 'sea life' });
});

test('given tags that are refused, when they are saved, then the reason is beside them', async () => {
  const { api, user } = renderApp('/library', {
    ...empty,
    clips: makePage([makeClip()]),
    clipUpdate: { userErrors: [refusal('TOO_LONG', ['input', 'tags', '0'], 'Too long a tag.')] },
  });
  await user.click(await screen.findByRole('button', { name: 'More for Beach' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Name, tags and licence' }));
  await user.type(await screen.findByRole('combobox', { name: 'Tags' }), 'Sea{Enter}');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Too long a tag.')).toBeVisible();
  expect(api.argumentsOf('clipUpdate')).toEqual([
    { input: { id: 'k1', name: 'Beach', tags: ['Sea'], licence: '' } },
  ]);
});

test('given a recording, when its licence is written down, then it is kept and stands in the list', async () => {
  const recording = makeClip({ kind: 'AUDIO', name: 'Quiet theme' });
  const licence = '“Quiet theme” by Nia Holm, CC BY 4.0';
  const { api, user } = renderApp('/library', {
    ...empty,
    clips: makePage([recording]),
    clipUpdate: ({ input }: { input: { licence: string } }) =>
      input.licence.length < 5
        ? { userErrors: [refusal('INVALID', ['input', 'licence'], 'A licence is one line.')] }
        : { clip: { ...recording, licence: input.licence }, userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'More for Quiet theme' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Name, tags and licence' }));
  const field = await screen.findByLabelText('Licence');
  await user.type(field, 'CC');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('A licence is one line.')).toBeVisible();
  expect(field).toBeInvalid();
  api.answer({ clips: makePage([{ ...recording, licence }]) });
  await user.clear(field);
  await user.paste(` ${licence} `);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(licence)).toBeVisible();
  expect(api.argumentsOf('clipUpdate').at(-1)).toMatchObject({ input: { id: 'k1', licence } });
});

test('given a clip that pipelines show, when it is deleted, then the person knows and means it', async () => {
  const { api, user } = renderApp('/library', {
    ...empty,
    clips: makePage([makeClip({ usedInPipelines: 2 })]),
    clipDelete: { deletedId: 'k1', userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'More for Beach' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  expect(await screen.findByText(/Pipelines show it/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('“Beach” is deleted')).toBeVisible();
  expect(api.argumentsOf('clipDelete')).toEqual([{ input: { id: 'k1', evenIfUsed: true } }]);
});

import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, makePublication, makeRun, refusal } from '../../testing/fixtures';
import { makeCreator, makeFinishedRun } from '../../testing/publish-fixtures';
import { renderApp } from '../../testing/render-app';

const youtube = makeConnection();
const tiktok = makeConnection({ id: 'c2', platform: 'TIKTOK', displayName: 'Ada Moves' });
const fine = { userErrors: [] };

const made = (connection: object) => ({
  publication: makePublication({
    state: 'SCHEDULED',
    url: null,
    connection,
    run: { id: 'r1', publications: [] },
  }),
  userErrors: [],
});

async function openForm(answers: Record<string, unknown>) {
  const { api, user } = renderApp('/runs/r1', {
    run: makeFinishedRun(),
    connections: [youtube, tiktok],
    publicationPreflight: fine,
    ...answers,
  });
  await user.click(await screen.findByRole('button', { name: 'Publish…' }));
  const form = within(await screen.findByRole('dialog', { name: 'Publish the video' }));
  await form.findByText('Where it goes');
  return { api, user, form };
}

test('given a finished video, when a text is too long, then the count says so and the refusal stands beside its field', async () => {
  const { api, user, form } = await openForm({
    publicationPreflight: {
      userErrors: [
        refusal(
          'PLATFORM_LIMIT',
          ['input', 'title'],
          'The title has 101 characters; the limit is 100.',
        ),
      ],
    },
  });
  await user.click(form.getByRole('checkbox', { name: /Ada Explains/ }));
  const title = form.getByLabelText('Title');
  await user.clear(title);
  await user.click(title);
  await user.paste('x'.repeat(101));
  expect(form.getByText('101 of 100 characters')).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Publish' }));
  expect(await form.findByText('The title has 101 characters; the limit is 100.')).toBeVisible();
  expect(title).toBeInvalid();
  expect(api.argumentsOf('publicationCreate')).toEqual([]);
});

test('given words and an account, when it is published, then the platform is asked first and the words are those typed', async () => {
  const { api, user, form } = await openForm({ publicationCreate: made(youtube) });
  await user.click(form.getByRole('checkbox', { name: /Ada Explains/ }));
  await user.type(form.getByLabelText('Title'), '!');
  await user.click(form.getByRole('button', { name: 'Publish' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog', { name: 'Publish the video' })).not.toBeInTheDocument();
  });
  expect(api.argumentsOf('publicationCreate')).toMatchObject([
    {
      input: {
        runId: 'r1',
        connectionId: 'c1',
        title: 'The first video!',
        description: 'Bees count.\n\n#bees',
        tags: ['bees'],
        scheduledFor: null,
      },
    },
  ]);
  expect(api.argumentsOf('publicationPreflight').at(-1)).toEqual(
    api.argumentsOf('publicationCreate')[0],
  );
});

test('given TikTok, when its screen opens, then nothing is chosen and what the account has turned off cannot be turned on', async () => {
  const { api, user, form } = await openForm({ tiktokCreator: makeCreator() });
  await user.click(form.getByRole('checkbox', { name: /Ada Moves/ }));
  expect(await form.findByText('Ada on TikTok')).toBeVisible();
  expect(form.getByRole('combobox', { name: 'Who can watch this video' })).toHaveValue('');
  for (const name of ['Comment', 'Duet', 'Stitch'])
    expect(form.getByRole('checkbox', { name })).not.toBeChecked();
  expect(form.getByRole('checkbox', { name: 'Duet' })).toBeDisabled();
  expect(form.getByRole('switch', { name: /^Disclose commercial content/ })).not.toBeChecked();
  expect(form.getByRole('link', { name: 'Music Usage Confirmation' })).toHaveAttribute(
    'href',
    'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
  );
  expect(form.getByRole('button', { name: 'Publish' })).toBeDisabled();
  expect(form.getByText('Choose who can see it on TikTok.')).toBeVisible();
  expect(api.argumentsOf('publicationCreate')).toEqual([]);
  expect(api.argumentsOf('publicationPreflight')).toEqual([]);
});

test('given TikTok, when branded content is disclosed, then it cannot be private and the policy is agreed to', async () => {
  const { api, user, form } = await openForm({
    tiktokCreator: makeCreator(),
    publicationCreate: made(tiktok),
  });
  await user.click(form.getByRole('checkbox', { name: /Ada Moves/ }));
  await user.click(await form.findByRole('switch', { name: /^Disclose commercial content/ }));
  await user.click(form.getByRole('combobox', { name: 'Who can watch this video' }));
  await user.click(await screen.findByRole('option', { name: 'Everyone', hidden: true }));
  const publish = form.getByRole('button', { name: 'Publish' });
  expect(publish).toBeDisabled();
  await user.click(form.getByRole('checkbox', { name: /^Branded content/ }));
  expect(form.getByText(/labelled “Paid partnership”/)).toBeVisible();
  expect(form.getByRole('link', { name: 'Branded Content Policy' })).toBeVisible();
  await user.click(form.getByRole('combobox', { name: 'Who can watch this video' }));
  expect(await screen.findByRole('option', { name: 'Only you', hidden: true })).toHaveAttribute(
    'data-combobox-disabled',
  );
  await user.click(form.getByRole('checkbox', { name: 'Comment' }));
  await user.click(publish);
  await waitFor(() => {
    expect(api.argumentsOf('publicationCreate')).toMatchObject([
      {
        input: {
          connectionId: 'c2',
          options: {
            tiktok: {
              mode: 'DIRECT',
              privacyLevel: 'PUBLIC_TO_EVERYONE',
              allowComment: true,
              allowDuet: false,
              allowStitch: false,
              brandOrganic: false,
              brandContent: true,
            },
          },
        },
      },
    ]);
  });
});

test('given a video longer than the account may post, when TikTok is chosen, then it says so and nothing can be sent', async () => {
  const { user, form } = await openForm({ tiktokCreator: makeCreator({ longestSeconds: 20 }) });
  await user.click(form.getByRole('checkbox', { name: /Ada Moves/ }));
  expect(await form.findByText(/videos of 0:20 at most/)).toBeVisible();
  expect(form.queryByRole('combobox', { name: 'Who can watch this video' })).toBeNull();
  expect(form.getByRole('button', { name: 'Publish' })).toBeDisabled();
});

test('given a video that is on an account already, when the form opens, then that account cannot be chosen', async () => {
  const { form } = await openForm({
    run: makeFinishedRun({ publications: [makePublication({ run: makeRun() })] }),
  });
  expect(form.getByRole('checkbox', { name: /Ada Explains/ })).toBeDisabled();
  expect(form.getByText('This video is there already: Published')).toBeVisible();
});

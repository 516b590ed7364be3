import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, refusal } from '../../testing/fixtures';
import { makePipeline, pipelineAnswers } from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';
import { makeTopic } from '../../testing/topic-fixtures';

const glow = makeTopic('t1', 'Why the sea glows');
const shrimp = makeTopic('t2', 'The loudest shrimp');
const address = '/pipelines/p1/topics';
const answers = { ...pipelineAnswers, topics: makePage([glow, shrimp]) };
const imported = (added: number, refused: object[] = []) => ({
  topicImport: { imported: { added, refused }, userErrors: [] },
});

test('given many lines, when they are pasted, then the good ones come in and the bad one stays with its reason', async () => {
  const { api, user } = renderApp(address, {
    ...answers,
    ...imported(1, [{ line: 3, message: 'It is too short.' }]),
  });
  await user.click(await screen.findByRole('button', { name: 'Add many' }));
  await user.click(await screen.findByLabelText('Topics, one in each line'));
  await user.paste('Whale falls\n\n?\n');
  await user.click(screen.getByRole('button', { name: 'Add 2 topics' }));
  expect(await screen.findByText('1 row was left out')).toBeVisible();
  expect(screen.getByText('It is too short.')).toBeVisible();
  expect(screen.getByLabelText('Topics, one in each line')).toHaveValue('?');
  expect(api.argumentsOf('topicImport')).toEqual([
    { input: { pipelineId: 'p1', format: 'JSON', content: '[\n"Whale falls",\n"?"\n]' } },
  ]);
});

test('given a file with a bad row, when it is dropped, then its line is told', async () => {
  const { api, user } = renderApp(address, {
    ...answers,
    ...imported(2, [{ line: 4, message: 'No such kind.' }]),
  });
  await user.click(await screen.findByRole('button', { name: 'Add many' }));
  const drop = await screen.findByLabelText('Drop a CSV or JSON file, or choose one');
  const file = new File(['text\none'], 'topics.csv', { type: 'text/csv' });
  Object.assign(file, { text: () => Promise.resolve('text\none') });
  const input = drop.querySelector('input');
  if (!input) throw new Error('There is no way to choose a file');
  await user.upload(input, file);
  expect(await screen.findByText('Line 4:')).toBeVisible();
  expect(screen.getByText('No such kind.')).toBeVisible();
  expect(api.argumentsOf('topicImport')).toEqual([
    { input: { pipelineId: 'p1', format: 'CSV', content: 'text\none' } },
  ]);
});

test('given a queue, when a topic is moved by keyboard, then it is asked for before the one above it', async () => {
  const { api, user } = renderApp(address, {
    ...answers,
    topicMove: () => ({ topic: shrimp, userErrors: [] }),
  });
  const grip = await screen.findByRole('button', { name: /Move “The loudest shrimp”/ });
  api.answer({ topics: makePage([shrimp, glow]) });
  grip.focus();
  await user.keyboard('{ArrowUp}');
  await waitFor(() => {
    const rows = screen.getAllByRole('button', { name: /^Move “/ });
    expect(rows[0]).toHaveAccessibleName(/The loudest shrimp/);
    expect(rows[0]).toHaveFocus();
  });
  expect(api.argumentsOf('topicMove')).toEqual([{ input: { id: 't2', beforeId: 't1' } }]);
  expect(await screen.findByText('The topic has moved.')).toBeInTheDocument();
});

test('given a topic, when it is deleted and that is undone, then it waits at its place again', async () => {
  const { api, user } = renderApp(address, {
    ...answers,
    topicDelete: { deleted: { ids: ['t1'] }, userErrors: [] },
    topicCreate: { topic: makeTopic('t9', 'Why the sea glows'), userErrors: [] },
    topicMove: { topic: makeTopic('t9', 'Why the sea glows'), userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'More for Why the sea glows' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => {
    expect(api.argumentsOf('topicMove')).toEqual([{ input: { id: 't9', beforeId: 't2' } }]);
  });
  expect(api.argumentsOf('topicDelete')).toEqual([{ input: { ids: ['t1'] } }]);
  expect(api.argumentsOf('topicCreate')[0]).toMatchObject({
    input: { pipelineId: 'p1', text: 'Why the sea glows', priority: 'NORMAL' },
  });
});

test('given a topic by hand, when it is refused, then the reason stands beside the words, which stay', async () => {
  const { user } = renderApp(address, {
    ...answers,
    topicCreate: { userErrors: [refusal('TOO_SHORT', ['input', 'text'], 'Say more.')] },
  });
  await user.click(await screen.findByRole('button', { name: 'Add a topic' }));
  const editor = within(await screen.findByRole('dialog'));
  await user.click(editor.getByLabelText('Words'));
  await user.paste('Hm');
  await user.click(editor.getByRole('button', { name: 'Add a topic' }));
  expect(await editor.findByText('Say more.')).toBeVisible();
  expect(editor.getByLabelText('Words')).toHaveValue('Hm');
});

test('given a writer and a niche, when ideas by itself are turned on, then they are asked for as chosen', async () => {
  const { api, user } = renderApp(address, {
    ...answers,
    pipeline: makePipeline({
      writing: { ...(makePipeline().settings.writing as object), writer: 'OPENAI', niche: 'Sea' },
    }),
    restockSet: { restock: { id: 's1', below: 5, count: 10 }, userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Turn on' }));
  await waitFor(() => {
    expect(api.argumentsOf('restockSet')).toEqual([
      { input: { pipelineId: 'p1', below: 5, count: 10 } },
    ]);
  });
});

test('given a topic, when it is made now, then its words are in the form of a new run', async () => {
  const { rooms, user } = renderApp(address, {
    ...answers,
    pipelines: makePage([makePipeline()]),
    service: { ...pipelineAnswers.service, scriptLimit: 10_000 },
    runEstimate: null,
  });
  await user.click(await screen.findByRole('button', { name: 'More for Why the sea glows' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Make it now' }));
  expect(await screen.findByDisplayValue('Why the sea glows')).toBeVisible();
  expect(rooms.state.location.search).toEqual({ pipeline: 'p1' });
});

import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeConnection, makePage, makePublication } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const choices = {
  connections: [makeConnection()],
  pipelines: makePage([{ id: 'p1', name: 'Short facts' }]),
};
const summary = { publications: 2, measured: 0, byPlatform: [] };

test('given filters in the address, when the history opens, then the API is asked for exactly these', async () => {
  const { api } = renderApp('/history?platform=YOUTUBE&state=PUBLISHED&search=bees&range=all', {
    publications: makePage([makePublication()]),
    analyticsSummary: summary,
    ...choices,
  });
  expect(await screen.findByRole('link', { name: 'The first video' })).toBeVisible();
  expect(api.argumentsOf('publications')[0]).toMatchObject({
    filter: {
      platforms: ['YOUTUBE'],
      states: ['PUBLISHED'],
      search: 'bees',
      from: '2000-01-01T00:00:00.000Z',
    },
  });
});

test('given a full list, when a platform is chosen, then the address and the question change', async () => {
  const { api, rooms, user } = renderApp('/history', {
    publications: makePage([makePublication()]),
    analyticsSummary: summary,
    ...choices,
  });
  await user.click(await screen.findByRole('combobox', { name: 'Platform' }));
  await user.click(await screen.findByRole('option', { name: 'TikTok', hidden: true }));
  expect(rooms.state.location.search).toEqual({ platform: 'TIKTOK' });
  expect(api.argumentsOf('publications').at(-1)).toMatchObject({
    filter: { platforms: ['TIKTOK'] },
  });
});

test('given more than a page, when its end comes into sight, then the next page follows the cursor', async () => {
  renderApp('/history', {
    publications: ({ after }: { after: string | null }) =>
      after === 'second'
        ? makePage([makePublication({ id: 'b2', title: 'The older one' })])
        : makePage([makePublication()], 'second'),
    analyticsSummary: summary,
    ...choices,
  });
  expect(await screen.findByText('The older one')).toBeVisible();
  expect(screen.getByText('The first video')).toBeVisible();
});

test('given nothing was measured yet, when the history opens, then it says so instead of showing zeros', async () => {
  renderApp('/history', {
    publications: makePage([makePublication()]),
    analyticsSummary: summary,
    ...choices,
  });
  expect(await screen.findByText(/No data yet/)).toBeVisible();
  expect(screen.getByText('no numbers yet')).toBeVisible();
});

test('given an account and a pipeline in the address, when the history opens, then both narrow it and are chosen', async () => {
  const { api } = renderApp('/history?account=c1&pipeline=p1', {
    publications: makePage([makePublication()]),
    analyticsSummary: summary,
    ...choices,
  });
  expect(await screen.findByDisplayValue('Ada Explains · YouTube')).toBeVisible();
  expect(screen.getByDisplayValue('Short facts')).toBeVisible();
  expect(api.argumentsOf('publications')[0]).toMatchObject({
    filter: { connectionId: 'c1', pipelineId: 'p1' },
  });
  expect(api.argumentsOf('analyticsSummary')[0]).toMatchObject({
    filter: { connectionId: 'c1', pipelineId: 'p1' },
  });
});

test('given a video that is out, when its details are opened, then it says that it is never published there twice', async () => {
  const { user } = renderApp('/history', {
    publications: makePage([makePublication()]),
    publication: {
      id: 'b1',
      attempts: [
        {
          ...{ id: 'a1', asked: 'finish', answered: 'It is live.' },
          ...{ askedAt: '2026-03-01T10:00:00Z', answeredAt: '2026-03-01T10:00:01Z' },
        },
      ],
    },
    analyticsSummary: summary,
    ...choices,
  });
  await user.click(await screen.findByRole('button', { name: 'Details of The first video' }));
  expect(screen.getByText(/will not be published there a second time/)).toBeVisible();
  expect(await screen.findByText('It is live.')).toBeVisible();
});

test('given a history of two pages, when it is exported, then the file has every row, and no cell is a formula', async () => {
  const files: string[][] = [];
  vi.stubGlobal('Blob', function keep(parts: string[]) {
    files.push(parts);
  });
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL = () => 'blob:history';
      static override revokeObjectURL = () => undefined;
    },
  );
  const { api, user } = renderApp('/history?platform=YOUTUBE', {
    publications: ({ after }: { after: string | null }) =>
      after === 'second'
        ? makePage([makePublication({ id: 'b2', title: '=HYPERLINK("x"), older' })])
        : makePage([makePublication()], 'second'),
    analyticsSummary: summary,
    ...choices,
  });
  await user.click(await screen.findByRole('button', { name: 'Export as CSV' }));
  expect(await screen.findByText('2 publications are exported')).toBeVisible();
  const lines = (files.at(-1) ?? []).join('').split('\r\n');
  expect(lines[0]).toContain('Title,Platform,Account,Pipeline,State');
  expect(lines[1]).toContain('The first video,YouTube,Ada Explains,Short facts,Published');
  expect(lines[2]).toContain(`"'=HYPERLINK(""x""), older",YouTube`);
  expect(api.argumentsOf('publications').at(-1)).toMatchObject({
    after: 'second',
    filter: { platforms: ['YOUTUBE'] },
  });
});

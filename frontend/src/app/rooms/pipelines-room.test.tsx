import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage } from '../../testing/fixtures';
import { makePipeline } from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';

/** A house with one pipeline that can be put aside and taken up again. */
function givenOnePipeline(at: string | null) {
  let archivedAt = at;
  const now = () => ({ ...makePipeline(), archivedAt });
  const set = (value: string | null) => () => {
    archivedAt = value;
    return { pipeline: now(), userErrors: [] };
  };
  return {
    pipeline: now,
    pipelines: ({ archived }: { archived: boolean }) =>
      makePage((archivedAt !== null) === archived ? [now()] : []),
    topics: makePage([]),
    pipelineArchive: set('2026-03-01T10:00:00Z'),
    pipelineRestore: set(null),
  };
}

test('given a pipeline, when it is put aside, then it leaves the list; and that can be undone', async () => {
  const { api, user } = renderApp('/pipelines', givenOnePipeline(null));
  await user.click(await screen.findByRole('button', { name: 'More for Short facts' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Put aside' }));
  expect(await screen.findByText('No pipelines yet')).toBeVisible();
  expect(api.argumentsOf('pipelineArchive')).toEqual([{ input: { id: 'p1' } }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: 'Short facts' })).toBeVisible();
});

test('given a pipeline that is put aside, when it is looked for, then it makes nothing until it is taken up again', async () => {
  const { rooms, user } = renderApp('/pipelines', givenOnePipeline('2026-03-01T10:00:00Z'));
  await user.click(await screen.findByRole('link', { name: 'Pipelines put aside' }));
  expect(rooms.state.location.search).toEqual({ aside: true });
  expect(await screen.findByRole('link', { name: 'Short facts' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'New run' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take up again' }));
  expect(await screen.findByText('Nothing is put aside')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Pipelines at work' }));
  expect(await screen.findByRole('link', { name: 'New run' })).toBeVisible();
});

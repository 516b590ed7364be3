import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, makeRun, makeViewer } from '../testing/fixtures';
import { renderApp } from '../testing/render-app';

const answers = {
  runs: makePage([makeRun()]),
  pipelines: makePage([]),
  connections: [],
  service: { platforms: [] },
};

test('given a broken line, when it is back, then what is shown is asked for again and nothing is missed', async () => {
  const { api, link } = renderApp('/runs', { ...answers });
  expect(await screen.findByText('The first video')).toBeVisible();
  const asked = () => api.argumentsOf('runs').length;
  const before = asked();

  act(() => {
    link.become('reconnecting');
  });
  api.answer({ runs: makePage([makeRun({ id: 'r2', title: 'Made meanwhile' })]) });
  expect(asked()).toBe(before);
  act(() => {
    link.become('live');
  });
  expect(await screen.findByText('Made meanwhile')).toBeVisible();
});

test('given a change before the line began, when it is live, then it is told and nothing is asked for again', async () => {
  const { api, link } = renderApp('/runs', { ...answers });
  await screen.findByText('The first video');
  act(() => {
    link.become('idle');
  });
  const before = api.argumentsOf('pipelines').length;
  const renamed = makeRun({ title: 'Renamed before' });
  api.answer({ runs: makePage([renamed]) });
  act(() => {
    link.become('live');
    api.emit('activity', { kind: 'RUN', run: renamed });
  });
  expect(await screen.findByText('Renamed before')).toBeVisible();
  expect(api.argumentsOf('activity')).toEqual([{ since: makeViewer().askedAt }]);
  expect(api.argumentsOf('pipelines')).toHaveLength(before);
});

test('given a break that lasts, when one looks, then the frame says that what is shown may be old', async () => {
  const { link } = renderApp('/runs', { ...answers });
  await screen.findByText('The first video');
  act(() => {
    link.become('reconnecting');
  });
  expect(
    await screen.findByText('Live updates are interrupted', undefined, { timeout: 10_000 }),
  ).toBeVisible();
  act(() => {
    link.become('live');
  });
  await waitFor(() => {
    expect(screen.queryByText('Live updates are interrupted')).not.toBeInTheDocument();
  });
});

test('given another room, when one goes there, then the focus is on its heading and the title names it', async () => {
  const { user } = renderApp('/runs', { ...answers });
  await screen.findByText('The first video');
  const [link] = screen.getAllByRole('link', { name: 'Connections' });
  if (link) await user.click(link);
  const heading = await screen.findByRole('heading', { name: 'Connections', level: 1 });
  await waitFor(() => {
    expect(heading).toHaveFocus();
  });
  expect(document.title).toBe('Connections · Video-Publisher');
});

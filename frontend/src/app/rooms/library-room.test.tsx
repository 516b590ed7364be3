import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeClip, makePage, makeUsage, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

/** A request that the test answers. */
class FakeRequest {
  static sent: FakeRequest[] = [];
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  responseText = '';
  body?: FormData;
  open = vi.fn();
  setRequestHeader = vi.fn();
  abort = vi.fn();
  send(body: FormData) {
    this.body = body;
    FakeRequest.sent.push(this);
  }
  answer(status: number, body: object) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    act(() => this.onload?.());
  }
}

beforeEach(() => {
  FakeRequest.sent = [];
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
});

const empty = { clips: makePage([]), clipTags: [], clipUsage: makeUsage() };
const film = () => new File([new Uint8Array(1000)], 'beach.mp4', { type: 'video/mp4' });

async function drop(user: ReturnType<typeof renderApp>['user'], ...files: File[]) {
  const zone = await screen.findByLabelText('Drop files here, or choose them');
  const input = zone.querySelector('input');
  if (!input) throw new Error('There is no way to choose a file');
  await user.upload(input, files);
}

test('given an empty library, when a file is dropped, then its progress is shown and the list asks again', async () => {
  const { api, user } = renderApp('/library', empty);
  expect(await screen.findByText('Nothing here yet')).toBeVisible();
  await drop(user, film());
  const uploads = await screen.findByRole('list', { name: 'Uploads' });
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(1);
  });
  act(() => FakeRequest.sent[0]?.upload.onprogress?.({ loaded: 400 }));
  expect(within(uploads).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
  expect((FakeRequest.sent[0]?.body?.get('file') as File).name).toBe('beach.mp4');
  api.answer({ clips: makePage([makeClip()]) });
  FakeRequest.sent[0]?.answer(201, { id: 'k1', existing: false });
  expect(await screen.findByText('1920×1080', { exact: false })).toBeVisible();
  expect(within(uploads).getByText('Added')).toBeVisible();
});

test('given a file that is refused, when it was sent, then the reason is beside its name and it can be dismissed', async () => {
  const { user } = renderApp('/library', empty);
  await drop(user, film());
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(1);
  });
  FakeRequest.sent[0]?.answer(409, { code: 'library_full', message: 'Your library is full.' });
  expect(await screen.findByText('Your library is full.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dismiss beach.mp4' }));
  expect(screen.queryByText('Your library is full.')).not.toBeInTheDocument();
});

test('given a file that is larger than allowed, when it is chosen, then it is not even sent', async () => {
  const { user } = renderApp('/library', { ...empty, clipUsage: makeUsage({ largestFile: 500 }) });
  await drop(user, film());
  expect(await screen.findByText('A file has at most 500 B.')).toBeVisible();
  expect(FakeRequest.sent).toHaveLength(0);
});

test('given two files, when the first is stopped, then the second is sent', async () => {
  const { user } = renderApp('/library', empty);
  await drop(user, film(), new File(['x'], 'cat.png', { type: 'image/png' }));
  await user.click(await screen.findByRole('button', { name: 'Stop beach.mp4' }));
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(2);
  });
  expect(FakeRequest.sent[0]?.abort).toHaveBeenCalled();
  expect((FakeRequest.sent[1]?.body?.get('file') as File).name).toBe('cat.png');
});

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

test('given an upload that broke off, when it is tried again, then the same file is sent and added', async () => {
  const { user } = renderApp('/library', empty);
  await drop(user, film());
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(1);
  });
  act(() => FakeRequest.sent[0]?.onerror?.());
  expect(await screen.findByText('The connection broke. Try again.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try beach.mp4 again' }));
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(2);
  });
  expect((FakeRequest.sent[1]?.body?.get('file') as File).name).toBe('beach.mp4');
  FakeRequest.sent[1]?.answer(201, { id: 'k1', existing: false });
  expect(await screen.findByText('Added')).toBeVisible();
});

test('given an upload that broke off, when the network is back, then it goes on by itself', async () => {
  const { user } = renderApp('/library', empty);
  await drop(user, film());
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(1);
  });
  act(() => FakeRequest.sent[0]?.onerror?.());
  await screen.findByText('The connection broke. Try again.');
  act(() => window.dispatchEvent(new Event('online')));
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(2);
  });
});

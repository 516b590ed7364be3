import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeClip, makePage, makeUsage } from '../../testing/fixtures';
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
  act(() => {
    window.dispatchEvent(new Event('online'));
  });
  await waitFor(() => {
    expect(FakeRequest.sent).toHaveLength(2);
  });
});

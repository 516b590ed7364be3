import { makeRun } from './fixtures';
import { makeOptions } from './options-fixtures';

type Fields = Record<string, unknown>;

const file = (url: string, mediaType: string): Fields => ({
  url,
  mediaType,
  bytes: 8_400_000,
  expiresAt: '2026-12-01T10:00:00Z',
});

/** A run whose video is there, published nowhere yet. */
export const makeFinishedRun = (fields: Fields = {}): Fields =>
  makeRun({
    state: 'DONE',
    description: 'Bees count.',
    hashtags: ['bees'],
    durationMs: 25_000,
    video: file('/media/r1.mp4', 'video/mp4'),
    cover: file('/media/r1.jpg', 'image/jpeg'),
    captions: file('/media/r1.srt', 'application/x-subrip'),
    captionsVtt: file('/media/r1.vtt', 'text/vtt'),
    pipeline: {
      id: 'p1',
      name: 'Short facts',
      settings: { privacy: 'PUBLIC', options: makeOptions() },
    },
    ...fields,
  });

/** A TikTok account that has turned duets off. */
export const makeCreator = (fields: Fields = {}): Fields => ({
  nickname: 'Ada on TikTok',
  username: 'ada',
  privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  commentDisabled: false,
  duetDisabled: true,
  stitchDisabled: false,
  longestSeconds: 600,
  ...fields,
});

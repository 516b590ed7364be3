import { ago, type Row } from './world.ts';

const clip = (id: string, name: string, kind: string, values: Record<string, unknown>): Row => ({
  id,
  name,
  kind,
  width: kind === 'AUDIO' ? 0 : 1080,
  height: kind === 'AUDIO' ? 0 : 1920,
  durationMs: kind === 'IMAGE' ? 0 : 24_000,
  bytes: 12_400_000,
  tags: [],
  licence: '',
  mediaType: 'video/mp4',
  url: `/media/${id}.mp4`,
  thumbnailUrl: kind === 'AUDIO' ? null : `/media/${id}.jpg`,
  usedInPipelines: 0,
  createdAt: ago(120),
  title: name,
  ...values,
});

export const clips: Row[] = [
  clip('k1', 'Waves at dusk.mp4', 'VIDEO', { tags: ['beach', 'b-roll'], usedInPipelines: 1 }),
  clip('k2', 'Octopus on a rock.jpg', 'IMAGE', { bytes: 2_100_000, tags: ['b-roll'] }),
  clip('k3', 'Quiet theme.mp3', 'AUDIO', {
    bytes: 4_800_000,
    durationMs: 92_000,
    tags: ['music'],
    licence: '“Quiet theme” by Nia Holm, CC BY 4.0',
  }),
  clip('k4', 'Rain on tin.wav', 'AUDIO', { bytes: 18_100_000, durationMs: 64_000 }),
];

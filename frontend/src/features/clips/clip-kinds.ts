import { IconMovie, IconMusic, IconPhoto, type Icon } from '@tabler/icons-react';
import type { ClipKind } from '../../gql/graphql';
import { formatBytes, formatClock } from '../../ui/format';

/** What each kind of clip is called and looks like. */
export const kinds: Record<ClipKind, { label: string; many: string; icon: Icon }> = {
  VIDEO: { label: 'Video', many: 'Videos', icon: IconMovie },
  IMAGE: { label: 'Picture', many: 'Pictures', icon: IconPhoto },
  AUDIO: { label: 'Recording', many: 'Recordings', icon: IconMusic },
};

interface Facts {
  kind: ClipKind;
  width: number;
  height: number;
  durationMs: number;
  bytes: number;
}

/** Kind, size and length of a clip in one line. */
export function describeClip({ kind, width, height, durationMs, bytes }: Facts): string {
  return [
    kinds[kind].label,
    ...(kind === 'AUDIO' ? [] : [`${String(width)}×${String(height)}`]),
    ...(kind === 'IMAGE' ? [] : [formatClock(durationMs)]),
    formatBytes(bytes),
  ].join(' · ');
}

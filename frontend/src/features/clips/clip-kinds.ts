import { IconMovie, IconMusic, IconPhoto, type Icon } from '@tabler/icons-react';
import { t } from 'i18next';
import type { ClipKind } from '../../gql/graphql';
import { formatBytes, formatClock } from '../../ui/format';

/** What each kind of clip looks like. */
export const kindIcons: Record<ClipKind, Icon> = {
  VIDEO: IconMovie,
  IMAGE: IconPhoto,
  AUDIO: IconMusic,
};

export const kinds = Object.keys(kindIcons) as ClipKind[];

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
    t(`clips.kind.${kind}`),
    ...(kind === 'AUDIO' ? [] : [`${String(width)}×${String(height)}`]),
    ...(kind === 'IMAGE' ? [] : [formatClock(durationMs)]),
    formatBytes(bytes),
  ].join(' · ');
}

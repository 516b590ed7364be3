import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useApiUrl } from '../../api/config-context';
import type { ClipKind } from '../../gql/graphql';
import { kindIcons } from './clip-kinds';
import classes from './clip-row.module.css';

interface ClipThumbnailProps {
  clip: { kind: ClipKind; thumbnailUrl: string | null };
}

/** The small picture of a clip, or the sign of its kind. */
export function ClipThumbnail({ clip: { kind, thumbnailUrl } }: ClipThumbnailProps) {
  const absolute = useApiUrl();
  const Glyph = kindIcons[kind];
  return (
    <div className={classes.frame} aria-hidden>
      {thumbnailUrl === null ? (
        <Glyph size={26} stroke={1.4} />
      ) : (
        <>
          <img src={absolute(thumbnailUrl)} alt="" loading="lazy" />
          {kind === 'VIDEO' && (
            <span className={classes.kind}>
              <IconPlayerPlayFilled size={11} />
            </span>
          )}
        </>
      )}
    </div>
  );
}

import { Button, Group, Loader, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../gql/graphql';
import classes from './caption-stage.module.css';
import { ratioOf } from '../../ui/safe-areas';
import type { Previewing } from './use-caption-preview';

interface CaptionFrameProps {
  title: string;
  format: Format;
  still: Previewing;
  /** The moving preview while it is wanted. */
  motion: Previewing | undefined;
  children: ReactNode;
}

/** The picture of captions, or the moving one, and why there is none. */
export function CaptionFrame({ title, format, still, motion, children }: CaptionFrameProps) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState<string>();
  const { preview, before } = still;
  const film = motion?.preview;
  const unmoved = problemOf(film);
  const problem = problemOf(preview);
  const url = film && 'url' in film ? film.url : undefined;
  const waiting = preview === undefined;
  return (
    <>
      <div
        className={classes.frame}
        style={{ aspectRatio: ratioOf(format) }}
        aria-busy={waiting}
        {...(waiting ? { 'data-waiting': true } : {})}
      >
        {before !== undefined && problem === undefined && (
          <img src={before} alt={waiting ? '' : t('captions.preview.still', { name: title })} />
        )}
        {url !== undefined && url !== broken && (
          <video
            src={url}
            muted
            autoPlay
            loop
            playsInline
            aria-label={t('captions.preview.moving', { name: title })}
            onError={() => {
              setBroken(url);
            }}
          />
        )}
        {children}
        {problem !== undefined && (
          <Text size="xs" c="dimmed" className={classes.over ?? ''}>
            {t('captions.preview.no')}
          </Text>
        )}
        {waiting && (
          <div className={classes.over}>
            <Loader size="sm" role="status" aria-label={t('captions.preview.drawing')} />
          </div>
        )}
      </div>
      {problem !== undefined && <StageProblem text={problem} onRetry={still.again} />}
      {motion && unmoved !== undefined && unmoved !== problem && (
        <StageProblem text={unmoved} onRetry={motion.again} />
      )}
      {url !== undefined && url === broken && (
        <StageProblem
          text={t('captions.preview.motionFailed')}
          onRetry={() => {
            setBroken(undefined);
          }}
        />
      )}
    </>
  );
}

const problemOf = (preview: Previewing['preview']) =>
  preview && 'problem' in preview ? preview.problem : undefined;

function StageProblem({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} role="alert">
      <Text size="xs" c="var(--mantine-color-error)">
        {text}
      </Text>
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        {t('ui.tryAgain')}
      </Button>
    </Group>
  );
}

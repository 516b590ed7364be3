import {
  Badge,
  Button,
  Collapse,
  Group,
  Stack,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatClock, formatCount } from '../../ui/format';
import type { Scene, SceneEdit } from './scene-edits';
import { SceneFacts } from './scene-facts';
import { SceneWords } from './scene-words';
import classes from './storyboard.module.css';

interface SceneLineProps {
  scene: Scene;
  /** How the person wants it, where that differs. */
  edit: SceneEdit | undefined;
  /** Whether it cannot be changed now. */
  fixed: boolean;
  /** Takes the canvas on which a frame of the scene is drawn; where there is no film, there is none. */
  takeCanvas: ((id: string, canvas: HTMLCanvasElement | null) => void) | undefined;
  onSeek: (ms: number) => void;
  onEdit: () => void;
}

/** One scene: play it, read it, change it. */
export function SceneLine({ scene, edit, fixed, takeCanvas, onSeek, onEdit }: SceneLineProps) {
  const { t } = useTranslation();
  const [open, { toggle }] = useDisclosure(false);
  const number = scene.position + 1;
  return (
    <li className={classes.scene}>
      <SceneStart {...{ scene, takeCanvas, onSeek }} />
      <Stack gap={4} miw={0}>
        <Text size="sm" lh={1.5}>
          {edit?.narration ?? scene.narration}
        </Text>
        <SceneFacts scene={scene} />
        {edit?.shown && (
          <Text size="xs" fw={500}>
            {t('scenes.insteadOf', { footage: edit.shown.label })}
          </Text>
        )}
        {scene.words.length > 0 && (
          <Group gap={6}>
            <UnstyledButton className={classes.more ?? ''} onClick={toggle} aria-expanded={open}>
              {t('runs.words', { count: scene.words.length })}{' '}
              <IconChevronDown size={12} aria-hidden data-open={open} />
            </UnstyledButton>
          </Group>
        )}
        <Collapse expanded={open}>
          <SceneWords words={scene.words} />
        </Collapse>
      </Stack>
      <Stack gap={6} align="flex-end" className={classes.tools ?? ''}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={fixed}
          leftSection={<IconPencil size={12} aria-hidden />}
          aria-label={t('scenes.edit', { number })}
          onClick={onEdit}
        >
          {t('ui.edit')}
        </Button>
        {edit && <Badge size="xs">{t('scenes.changedBadge')}</Badge>}
      </Stack>
    </li>
  );
}

/** A frame of the scene and when it begins; plays from there. */
function SceneStart({
  scene,
  takeCanvas,
  onSeek,
}: Pick<SceneLineProps, 'scene' | 'takeCanvas' | 'onSeek'>) {
  const { t } = useTranslation();
  const { id, startMs, rendered } = scene;
  return (
    <UnstyledButton
      className={classes.start ?? ''}
      disabled={startMs === null || !rendered}
      onClick={() => {
        onSeek(startMs ?? 0);
      }}
    >
      {takeCanvas && rendered && (
        <canvas
          className={classes.still}
          aria-hidden
          ref={(canvas) => {
            takeCanvas(id, canvas);
          }}
        />
      )}
      <span className={classes.time}>
        {startMs !== null && <IconPlayerPlay size={11} aria-hidden />}
        <VisuallyHidden>{t('scenes.play', { number: scene.position + 1 })} </VisuallyHidden>
        {startMs === null ? formatCount(scene.position + 1) : formatClock(startMs)}
      </span>
    </UnstyledButton>
  );
}

import { Badge, Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../ui/format';
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
  onSeek: (ms: number) => void;
  onEdit: () => void;
}

/** One scene: play it, read it, change it. */
export function SceneLine({ scene, edit, fixed, onSeek, onEdit }: SceneLineProps) {
  const { t } = useTranslation();
  const [open, { toggle }] = useDisclosure(false);
  const { startMs } = scene;
  const number = scene.position + 1;
  return (
    <li className={classes.scene}>
      <UnstyledButton
        className={classes.time ?? ''}
        disabled={startMs == null || !scene.rendered}
        onClick={() => {
          onSeek(startMs ?? 0);
        }}
        aria-label={t('scenes.play', { number })}
      >
        <IconPlayerPlay size={11} aria-hidden />
        {startMs == null ? '–:––' : formatClock(startMs)}
      </UnstyledButton>
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

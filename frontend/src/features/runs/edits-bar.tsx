import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { t as translate } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SceneEditInput } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { formatList } from '../../ui/format';
import { RunEstimate } from './run-estimate';
import { redoOf } from './scene-edits';
import classes from './storyboard.module.css';

interface EditsBarProps {
  /** What the API will be told. */
  changes: readonly SceneEditInput[];
  pipelineId: string;
  /** Why they cannot be sent now. */
  fixed: string | undefined;
  refusal: ReactNode;
  busy: boolean;
  onDiscard: () => void;
  onSend: () => void;
}

/** How much was changed, to be made or to be forgotten. */
export function EditsBar({ changes, pipelineId, fixed, refusal, busy, ...on }: EditsBarProps) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <Paper withBorder shadow="sm" p="sm" className={classes.bar ?? ''} role="status">
      <Stack gap="xs">
        <FormAlert message={refusal} />
        <Group justify="space-between" gap="xs">
          <div style={{ flex: '1 1 200px' }}>
            <Text size="sm" fw={500}>
              {t('scenes.changed', { count: changes.length })}
            </Text>
            <Text size="xs" c="dimmed">
              {fixed ?? t('scenes.redo.all', { things: describeRedo(changes) })}
            </Text>
            <RunEstimate
              pipelineId={pipelineId}
              script={changes.flatMap(({ narration }) => narration ?? []).join('\n')}
              scriptKind="SCRIPT"
              without={['script', 'ideas', 'search']}
            />
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button size="xs" variant="default" onClick={on.onDiscard}>
              {t('scenes.discard')}
            </Button>
            <Button size="xs" loading={busy} disabled={fixed !== undefined} onClick={on.onSend}>
              {t('scenes.makeAgain')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}

/** What is made again, in words. */
function describeRedo(changes: readonly SceneEditInput[]): string {
  const { spoken, sought, drawn } = redoOf(changes);
  return formatList([
    ...(spoken > 0 ? [translate('scenes.redo.spoken', { count: spoken })] : []),
    ...(sought > 0 ? [translate('scenes.redo.sought', { count: sought })] : []),
    ...(drawn > 0 ? [translate('scenes.redo.drawn', { count: drawn })] : []),
  ]);
}

import { Button, Group, List, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconMinus, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import type { Step } from './first-steps-progress';

const marks = {
  done: { icon: IconCheck, color: 'teal' },
  skipped: { icon: IconMinus, color: 'gray' },
  now: { icon: IconPlayerPlay, color: 'marine' },
  later: { icon: IconCircleDashed, color: 'gray' },
} as const;

interface FirstStepProps {
  step: Step;
  connectable: boolean;
  runId: string | undefined;
  onSkip: () => void;
}

/** One step: what it is for, whether it is done and, when its turn has come, the way to it. */
export function FirstStep(props: FirstStepProps) {
  const { t } = useTranslation();
  const { name, standing } = props.step;
  const { icon: Glyph, color } = marks[standing];
  const unset = name === 'connect' && !props.connectable;
  return (
    <List.Item
      icon={
        <ThemeIcon radius="xl" size={26} variant="light" color={color}>
          <Glyph size={15} stroke={2} aria-hidden />
        </ThemeIcon>
      }
      styles={{
        itemWrapper: { width: '100%', alignItems: 'flex-start' },
        itemLabel: { flex: 1, minWidth: 0 },
      }}
      {...(standing === 'now' ? { 'aria-current': 'step' as const } : {})}
    >
      <Group justify="space-between" gap="xs">
        <div style={{ flex: '1 1 220px', minWidth: 0 }}>
          <Text size="sm" fw={standing === 'now' ? 600 : 500}>
            {t(`home.steps.${name}.title`)}
            <VisuallyHidden> ({t(`home.steps.standing.${standing}`)})</VisuallyHidden>
          </Text>
          {(standing === 'now' || standing === 'later') && (
            <Text size="xs" c="dimmed">
              {unset ? t('home.steps.connect.unset') : t(`home.steps.${name}.text`)}
            </Text>
          )}
        </div>
        {standing === 'now' && <StepAction {...props} />}
      </Group>
    </List.Item>
  );
}

/** Where the step is done. */
function StepAction({ step: { name }, connectable, runId, onSkip }: FirstStepProps) {
  const { t } = useTranslation();
  const label = t(`home.steps.${name}.action`);
  const toRun = runId !== undefined && (
    <ButtonLink size="xs" variant="default" to="/runs/$runId" params={{ runId }}>
      {t('home.steps.look')}
    </ButtonLink>
  );
  if (name === 'publish') return toRun;
  if (name === 'pipeline')
    return (
      <ButtonLink size="xs" to="/pipelines/new">
        {label}
      </ButtonLink>
    );
  if (name === 'video')
    return (
      toRun || (
        <ButtonLink size="xs" to="/runs/new">
          {label}
        </ButtonLink>
      )
    );
  return (
    <Group gap="xs">
      {connectable && (
        <ButtonLink size="xs" to="/connections">
          {label}
        </ButtonLink>
      )}
      <Button size="xs" variant="subtle" onClick={onSkip}>
        {t('home.steps.skip')}
      </Button>
    </Group>
  );
}

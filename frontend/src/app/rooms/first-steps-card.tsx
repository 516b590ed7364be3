import { Button, Card, CloseButton, Group, List, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { FirstStep } from './first-step';
import type { FirstSteps } from './use-first-steps';

/** The way to the first video, for who is new here. */
export function FirstStepsCard({ guide }: { guide: FirstSteps }) {
  return guide.finished ? <Arrived guide={guide} /> : <Way guide={guide} />;
}

function Way({ guide }: { guide: FirstSteps }) {
  const { t } = useTranslation();
  const { steps, connectable, runId, skip, dismiss } = guide;
  const walked = steps.filter(({ standing }) => standing === 'done').length;
  const said = t('home.steps.walked', { done: walked, total: steps.length });
  return (
    <Card component="section" aria-label={t('home.steps.title')}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <div>
          <Title order={2}>{t('home.steps.title')}</Title>
          <Text size="sm" c="dimmed" mt={2}>
            {t('home.steps.text')}
          </Text>
        </div>
        <CloseButton aria-label={t('home.steps.dismiss')} onClick={dismiss} />
      </Group>
      <Group gap="sm" mt="sm" wrap="nowrap">
        <Progress.Root flex={1} size="sm">
          <Progress.Section
            value={(walked / steps.length) * 100}
            aria-label={t('home.steps.title')}
            aria-valuetext={said}
          />
        </Progress.Root>
        <Text size="xs" c="dimmed" className="tabular">
          {said}
        </Text>
      </Group>
      <List listStyleType="none" type="ordered" spacing="md" mt="md" p={0}>
        {steps.map((step) => (
          <FirstStep
            key={step.name}
            step={step}
            connectable={connectable}
            runId={runId}
            onSkip={skip}
          />
        ))}
      </List>
    </Card>
  );
}

function Arrived({ guide: { steps, runId, dismiss } }: { guide: FirstSteps }) {
  const { t } = useTranslation();
  const skipped = steps.some(({ standing }) => standing === 'skipped');
  return (
    <Card component="section" aria-label={t('home.arrived.title')}>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 240px' }}>
          <Title order={2}>{t('home.arrived.title')}</Title>
          <Text size="sm" c="dimmed" mt={2}>
            {skipped ? t('home.arrived.made') : t('home.arrived.published')}
          </Text>
        </div>
        <Group gap="xs">
          {runId !== undefined && (
            <ButtonLink size="xs" to="/runs/$runId" params={{ runId }}>
              {t('home.arrived.watch')}
            </ButtonLink>
          )}
          <Button size="xs" variant="default" onClick={dismiss}>
            {t('home.arrived.done')}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}

import { Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReadiness, type Readiness } from '../../api/readiness';
import { Section } from '../../ui/section';
import { Status } from '../../ui/status';

const parts = ['database', 'redis', 'workers'] as const satisfies (keyof Readiness)[];

/** Whether the parts of the service can do their work, where it tells. */
export function ReadinessSection() {
  const { t } = useTranslation();
  const readiness = useReadiness();
  if (!readiness) return null;
  return (
    <Section title={t('service.ready.title')} hint={t('service.ready.hint')}>
      <div className="rows">
        {parts.map((part) => (
          <Part key={part} part={part} says={readiness[part]} />
        ))}
      </div>
    </Section>
  );
}

function Part({ part, says }: { part: keyof Readiness; says: string }) {
  const { t } = useTranslation();
  const ok = says === 'ok';
  return (
    <Group justify="space-between" py="xs" wrap="nowrap">
      <Stack gap={0} miw={0}>
        <Text size="sm" fw={500}>
          {t(`service.ready.part.${part}`)}
        </Text>
        <Text size="xs" c={ok ? 'dimmed' : 'var(--mantine-color-error)'}>
          {ok ? t(`service.ready.does.${part}`) : says}
        </Text>
      </Stack>
      <Status
        face={
          ok
            ? { label: t('service.ready.ok'), icon: IconCircleCheck, color: 'teal' }
            : { label: t('service.ready.ill'), icon: IconAlertTriangle, color: 'red' }
        }
      />
    </Group>
  );
}

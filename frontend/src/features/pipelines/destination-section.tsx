import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import type { ConnectionHealth, Platform } from '../../gql/graphql';
import { TextLink } from '../../ui/links';
import { AccountName } from '../../ui/platform';
import { Section } from '../../ui/section';
import type { PipelineFormApi } from './use-pipeline-form';

interface DestinationSectionProps {
  form: PipelineFormApi;
  connections: readonly {
    id: string;
    platform: Platform;
    displayName: string;
    health: ConnectionHealth;
  }[];
}

/** Which accounts get every video. */
export function DestinationSection({ form, connections }: DestinationSectionProps) {
  const { t } = useTranslation();
  const usable = connections.filter(({ health }) => health !== 'DISCONNECTED');
  return (
    <Section
      id="destinations"
      title={t('pipelines.destination.title')}
      hint={t('pipelines.destination.hint')}
    >
      {usable.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans
            i18nKey="pipelines.destination.none"
            components={{ a: <TextLink to="/connections" /> }}
          />
        </Text>
      ) : (
        <Checkbox.Group {...form.getInputProps('destinationIds')}>
          <Stack gap="xs">
            {usable.map(({ id, platform, displayName, health }) => (
              <Checkbox
                key={id}
                value={id}
                label={
                  <Group gap="xs">
                    <AccountName platform={platform} name={displayName} />
                    {health !== 'ACTIVE' && (
                      <Text size="xs" c="var(--mantine-color-error)">
                        {t('pipelines.destination.again')}
                      </Text>
                    )}
                  </Group>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Section>
  );
}

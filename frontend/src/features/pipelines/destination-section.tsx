import { Checkbox, Group, Stack, Text } from '@mantine/core';
import type { ConnectionHealth, Platform } from '../../gql/graphql';
import { TextLink } from '../../ui/links';
import { AccountName } from '../../ui/platform';
import { Section } from '../../ui/section';
import type { PipelineFormApi } from './use-pipeline-save';

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
  const usable = connections.filter(({ health }) => health !== 'DISCONNECTED');
  return (
    <Section title="Destinations" hint="Every finished video goes to each of these.">
      {usable.length === 0 ? (
        <Text size="sm" c="dimmed">
          No account is connected yet. <TextLink to="/connections">Connect one</TextLink>, or save
          now and add it later.
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
                        needs to be connected again
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

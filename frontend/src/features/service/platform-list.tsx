import { Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { PlatformIcon } from '../../ui/platform';
import { Section } from '../../ui/section';
import { Status, type Face } from '../../ui/status';

export const PlatformListDocument = graphql(`
  fragment PlatformList on Service {
    platforms {
      platform
      title
      available
    }
  }
`);

/** Where this installation can publish, and why not elsewhere. */
export function PlatformList({
  service: masked,
}: {
  service: FragmentType<typeof PlatformListDocument>;
}) {
  const { t } = useTranslation();
  const { platforms } = unmask(PlatformListDocument, masked);
  return (
    <Section title={t('service.platforms.title')} hint={t('service.platforms.hint')}>
      <div className="rows">
        {platforms.map(({ platform, title, available }) => (
          <Group key={platform} justify="space-between" py="xs" wrap="nowrap">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <PlatformIcon platform={platform} />
              <Stack gap={0} miw={0}>
                <Text size="sm" fw={500}>
                  {title}
                </Text>
                {!available && (
                  <Text size="xs" c="dimmed">
                    {t('service.platforms.why', { platform: title })}
                  </Text>
                )}
              </Stack>
            </Group>
            <Status face={faceOf(available)} />
          </Group>
        ))}
      </div>
    </Section>
  );
}

const faceOf = (available: boolean): Face =>
  available
    ? { label: translate('service.platforms.on'), icon: IconCircleCheck, color: 'teal' }
    : { label: translate('service.platforms.off'), icon: IconCircleOff, color: 'gray' };

import { Group, Text } from '@mantine/core';
import { IconMusic } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Section } from '../../ui/section';

export const RunMusicDocument = graphql(`
  fragment RunMusicLine on Run {
    id
    version
    music {
      title
      ambience
      clipId
      licence
    }
  }
`);

/** What is heard behind the words, and under which licence; nothing where there is no music. */
export function RunMusicLine({ run: masked }: { run: FragmentType<typeof RunMusicDocument> }) {
  const { t } = useTranslation();
  const { music } = unmask(RunMusicDocument, masked);
  if (!music) return null;
  return (
    <Section title={t('runs.music.title')}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconMusic size={16} stroke={1.6} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {music.title}
          </Text>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {music.licence ||
              (music.ambience === null ? t('runs.music.noLicence') : t('runs.music.made'))}
          </Text>
        </div>
      </Group>
    </Section>
  );
}

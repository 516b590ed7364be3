import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { platforms } from '../../ui/platform';
import { Section } from '../../ui/section';

export const PlatformNotesDocument = graphql(`
  fragment PlatformNotes on Service {
    platforms {
      platform
      available
    }
  }
`);

/** What each platform of this service wants of an account, told before somebody runs into it. */
export function PlatformNotes({
  service: masked,
}: {
  service: FragmentType<typeof PlatformNotesDocument>;
}) {
  const { t } = useTranslation();
  const { platforms: known } = unmask(PlatformNotesDocument, masked);
  const shown = known.filter(({ available }) => available);
  if (shown.length === 0) return null;
  return (
    <Section title={t('connections.notes.title')}>
      <List size="sm" spacing="xs" listStyleType="none">
        {shown.map(({ platform }) => {
          const { title, icon: Glyph } = platforms[platform];
          return (
            <List.Item
              key={platform}
              icon={<Glyph size={18} stroke={1.6} aria-hidden />}
              styles={{ itemWrapper: { alignItems: 'flex-start' } }}
            >
              <Text size="sm" fw={500}>
                {title}
              </Text>
              <Text size="sm" c="dimmed">
                {t(`connections.notes.${platform}`)}
              </Text>
            </List.Item>
          );
        })}
      </List>
    </Section>
  );
}

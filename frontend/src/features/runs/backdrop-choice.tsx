import { Chip, Group, Skeleton } from '@mantine/core';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { Shown } from './scene-edits';

const SceneBackdropsDocument = graphql(`
  query SceneBackdrops {
    service {
      backdrops {
        slug
        title
      }
    }
  }
`);

interface BackdropChoiceProps {
  value: Shown | null;
  onChange: (shown: Shown) => void;
}

/** The generated motion backdrops. */
export function BackdropChoice({ value, onChange }: BackdropChoiceProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: SceneBackdropsDocument });
  if (!data) return <Skeleton height={60} />;
  const { backdrops } = data.service;
  return (
    <Chip.Group
      value={value?.input.backdrop ?? ''}
      onChange={(backdrop: string) => {
        const title = backdrops.find(({ slug }) => slug === backdrop)?.title ?? backdrop;
        onChange({
          label: t('scenes.fact.backdrop', { name: title }),
          source: 'BACKDROPS',
          input: { backdrop },
        });
      }}
    >
      <Group gap={6} mih={120} align="flex-start" style={{ alignContent: 'flex-start' }}>
        {backdrops.map(({ slug, title }) => (
          <Chip key={slug} value={slug} size="sm" variant="outline">
            {title}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

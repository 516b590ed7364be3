import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FragmentType } from '../../gql';
import type { SeriesFormFragment } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { SeriesModal } from './series-modal';
import { SeriesRow, type SeriesRowDocument } from './series-row';

interface SeriesSectionProps {
  pipelineId: string;
  series: readonly (FragmentType<typeof SeriesRowDocument> & { id: string })[];
}

interface Editing {
  series: SeriesFormFragment | undefined;
  opened: boolean;
}

/** The formats of a pipeline that come again. */
export function SeriesSection({ pipelineId, series }: SeriesSectionProps) {
  const { t } = useTranslation();
  const [editing, edit] = useState<Editing>({ series: undefined, opened: false });
  return (
    <Section
      title={t('series.section')}
      hint={t('series.hint')}
      action={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            edit({ series: undefined, opened: true });
          }}
        >
          {t('series.new')}
        </Button>
      }
    >
      {series.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('series.none')}
        </Text>
      ) : (
        <div className="rows">
          {series.map((each) => (
            <SeriesRow
              key={each.id}
              series={each}
              onEdit={(form) => {
                edit({ series: form, opened: true });
              }}
            />
          ))}
        </div>
      )}
      <SeriesModal
        pipelineId={pipelineId}
        series={editing.series}
        opened={editing.opened}
        onClose={() => {
          edit({ ...editing, opened: false });
        }}
      />
    </Section>
  );
}

import { Select } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useQuery } from 'urql';
import { Trans, useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { formatClock } from '../../ui/format';
import { TextLink } from '../../ui/links';

const RecordingsDocument = graphql(`
  query Recordings {
    clips(kind: AUDIO, first: 100) {
      nodes {
        id
        name
        durationMs
      }
    }
  }
`);

/** The person's own recording of the script, instead of a voice. */
export function RecordingSelect({ input }: { input: GetInputPropsReturnType }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: RecordingsDocument, requestPolicy: 'cache-and-network' });
  const recordings = data?.clips.nodes ?? [];
  const none = data !== undefined && recordings.length === 0;
  return (
    <Select
      label={t('runs.new.recording.label')}
      description={
        none ? (
          <Trans
            i18nKey="runs.new.recording.none"
            components={{ a: <TextLink to="/library" inherit /> }}
          />
        ) : (
          t('runs.new.recording.hint')
        )
      }
      placeholder={t('runs.new.recording.placeholder')}
      data={recordings.map(({ id, name, durationMs }) => ({
        value: id,
        label: `${name} · ${formatClock(durationMs)}`,
      }))}
      disabled={none}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('runs.new.recording.no') }}
      {...input}
    />
  );
}

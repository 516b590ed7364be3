import { Select } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useQuery } from 'urql';
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
  const [{ data }] = useQuery({ query: RecordingsDocument, requestPolicy: 'cache-and-network' });
  const recordings = data?.clips.nodes ?? [];
  const none = data !== undefined && recordings.length === 0;
  return (
    <Select
      label="Your own recording"
      description={
        none ? (
          <>
            Add a sound file to the{' '}
            <TextLink to="/library" inherit>
              library
            </TextLink>{' '}
            to speak a script yourself.
          </>
        ) : (
          'A recording of exactly these words, heard instead of the pipeline’s voice.'
        )
      }
      placeholder="None: the pipeline’s voice speaks"
      data={recordings.map(({ id, name, durationMs }) => ({
        value: id,
        label: `${name} · ${formatClock(durationMs)}`,
      }))}
      disabled={none}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'No recording' }}
      {...input}
    />
  );
}

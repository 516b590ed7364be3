import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Trans, useTranslation } from 'react-i18next';
import { useApiUrl } from '../../api/config-context';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { formatClock } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { SearchField } from '../../ui/search-field';
import type { SceneClipsQuery } from '../../gql/graphql';
import { FootageTiles } from './footage-tiles';
import type { Shown } from './scene-edits';

const SceneClipsDocument = graphql(`
  query SceneClips($search: String) {
    films: clips(kind: VIDEO, search: $search, first: 40) {
      nodes {
        id
        name
        durationMs
        thumbnailUrl
      }
    }
    pictures: clips(kind: IMAGE, search: $search, first: 40) {
      nodes {
        id
        name
        durationMs
        thumbnailUrl
      }
    }
  }
`);

interface ClipChoiceProps {
  value: Shown | null;
  onChange: (shown: Shown) => void;
}

/** The person's own films and pictures. */
export function ClipChoice({ value, onChange }: ClipChoiceProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [{ data, error }, reload] = useQuery({
    query: SceneClipsDocument,
    variables: { search: search || null },
  });
  return (
    <Stack gap="sm" mih={120}>
      <SearchField
        label={t('scenes.footage.mySearch')}
        placeholder={t('ui.searchNamesAndTags')}
        maxLength={200}
        search={search}
        onSearch={setSearch}
      />
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rows={1}
        rowHeight={160}
        isEmpty={({ films, pictures }) => films.nodes.length + pictures.nodes.length === 0}
        empty={<NoClips searched={search !== ''} />}
      >
        {({ films, pictures }) => (
          <Clips clips={[...films.nodes, ...pictures.nodes]} value={value} onChange={onChange} />
        )}
      </Faces>
    </Stack>
  );
}

interface ClipsProps extends ClipChoiceProps {
  clips: readonly SceneClipsQuery['films']['nodes'][number][];
}

function Clips({ clips, value, onChange }: ClipsProps) {
  const { t } = useTranslation();
  const absolute = useApiUrl();
  return (
    <FootageTiles
      label={t('ui.footage.CLIPS')}
      tiles={clips.map(({ id, name, durationMs, thumbnailUrl }) => ({
        id,
        title: name,
        facts: durationMs === 0 ? t('scenes.footage.picture') : formatClock(durationMs),
        imageUrl: thumbnailUrl === null ? null : absolute(thumbnailUrl),
      }))}
      value={value?.input.clipId?.toString() ?? null}
      onChange={(clipId) => {
        const name = clips.find(({ id }) => id === clipId)?.name ?? clipId;
        onChange({ label: name, source: 'CLIPS', input: { clipId } });
      }}
    />
  );
}

function NoClips({ searched }: { searched: boolean }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {searched ? (
        t('scenes.footage.noMatch')
      ) : (
        <Trans
          i18nKey="scenes.footage.noClips"
          components={{ a: <TextLink to="/library" inherit /> }}
        />
      )}
    </Text>
  );
}

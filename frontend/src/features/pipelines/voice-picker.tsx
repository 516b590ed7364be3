import { Alert, Box, Modal, ScrollArea, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { Speaker } from '../../gql/graphql';
import { PagedList, PageRows, type Page } from '../../ui/paged-list';
import { KeyLink } from '../../ui/provider';
import { SearchField } from '../../ui/search-field';
import type { VoiceSampling } from './use-voice-sample';
import { VoiceRow } from './voice-row';

export const VoicesDocument = graphql(`
  query Voices($speaker: Speaker!, $search: String, $after: String) {
    voices(speaker: $speaker, search: $search, after: $after) {
      voices {
        id
        title
        description
        previewUrl
      }
      next
      problem
    }
  }
`);

interface VoicePickerProps {
  opened: boolean;
  onClose: () => void;
  speaker: Speaker;
  chosen: string;
  sampling: VoiceSampling;
  onChoose: (voice: string) => void;
}

/** The voices of a speaker, to search, to hear and to choose. */
export function VoicePicker({ opened, onClose, ...list }: VoicePickerProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  return (
    <Modal
      opened={opened}
      onClose={() => {
        list.sampling.stop();
        onClose();
      }}
      title={t('pipelines.voice.chooseOne')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <SearchField
        label={t('pipelines.voice.search')}
        placeholder={t('pipelines.voice.searchPlaceholder')}
        maxLength={100}
        data-autofocus
        search={search}
        onSearch={setSearch}
      />
      <Box mt="sm" mih={320}>
        <PagedList key={search} page={(page) => <Voices {...page} {...list} search={search} />} />
      </Box>
    </Modal>
  );
}

type VoicesProps = Page & Omit<VoicePickerProps, 'opened' | 'onClose'> & { search: string };

function Voices({ search, speaker, chosen, sampling, onChoose, ...page }: VoicesProps) {
  const [{ data, error, fetching }, reload] = useQuery({
    query: VoicesDocument,
    variables: { speaker, search: search || null, after: page.after },
  });
  // Only ElevenLabs searches; the others have a handful, told at once.
  const has = (text: string) => text.toLowerCase().includes(search.toLowerCase());
  const found = data?.voices.voices.filter(
    ({ title, description }) => speaker === 'ELEVENLABS' || has(title) || has(description),
  );
  const next = data?.voices.next ?? null;
  return (
    <PageRows
      {...page}
      list={found && { nodes: found, pageInfo: { hasNextPage: next !== null, endCursor: next } }}
      error={error}
      fetching={fetching}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={54}
      empty={<NoVoices problem={data?.voices.problem ?? null} />}
      row={(voice) => (
        <VoiceRow
          key={voice.id}
          voice={voice}
          paid={speaker !== 'LOCAL'}
          chosen={voice.id === chosen}
          sampling={sampling}
          onChoose={onChoose}
        />
      )}
    />
  );
}

function NoVoices({ problem }: { problem: string | null }) {
  const { t } = useTranslation();
  if (problem === null) {
    return (
      <Text size="sm" c="dimmed" ta="center" py="xl">
        {t('pipelines.voice.noMatch')}
      </Text>
    );
  }
  return (
    <Alert color="gray" icon={<IconInfoCircle size={18} aria-hidden />}>
      {problem} <KeyLink />
    </Alert>
  );
}

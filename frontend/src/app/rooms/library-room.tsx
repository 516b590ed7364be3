import { Card, Stack } from '@mantine/core';
import { IconPhotoVideo, IconSearchOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { ClipsFilters } from '../../features/clips/clips-filters';
import { parseClipsSearch, type ClipsSearch } from '../../features/clips/clips-search';
import { UploadCard } from '../../features/clips/upload-card';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { PagedList } from '../../ui/paged-list';
import { Room } from '../../ui/room';
import { LibraryPage } from './library-page';

export const LibraryRoomDocument = graphql(`
  query LibraryRoom {
    clipTags
    clipUsage {
      ...UploadCard
    }
  }
`);

/** The person's own films, pictures and recordings. */
export function LibraryRoom(): ReactNode {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/library' });
  const navigate = useNavigate({ from: '/library' });
  const [arrived, setArrived] = useState(0);
  const [{ data, error }, reload] = useQuery({
    query: LibraryRoomDocument,
    requestPolicy: 'cache-and-network',
  });
  const renew = () => {
    reload({ requestPolicy: 'network-only' });
  };
  const narrow = (change: object) =>
    void navigate({ search: parseClipsSearch({ ...search, ...change }), replace: true });
  return (
    <Room title={t('frame.rooms.library')} subtitle={t('clips.subtitle')}>
      <Faces data={data} error={error} onRetry={renew} rowHeight={96} rows={1}>
        {({ clipUsage, clipTags }) => (
          <Stack gap="lg">
            <UploadCard
              usage={clipUsage}
              onAdded={() => {
                setArrived((count) => count + 1);
                renew();
              }}
            />
            <section aria-label={t('clips.all')}>
              <ClipsFilters search={search} tags={clipTags} onChange={narrow} />
              <Card padding={0} mt="sm">
                <Files key={arrived} search={search} tags={clipTags} onNarrow={narrow} />
              </Card>
            </section>
          </Stack>
        )}
      </Faces>
    </Room>
  );
}

interface FilesProps {
  search: ClipsSearch;
  tags: readonly string[];
  onNarrow: (change: ClipsSearch) => void;
}

function Files({ search, tags, onNarrow }: FilesProps) {
  const filtered = Object.keys(search).length > 0;
  return (
    <PagedList
      key={JSON.stringify(search)}
      page={(page) => (
        <LibraryPage
          {...page}
          search={search}
          tags={tags}
          onTag={(tag) => {
            onNarrow({ tag });
          }}
          empty={filtered ? <NothingFound /> : <NothingYet />}
        />
      )}
    />
  );
}

function NothingYet() {
  const { t } = useTranslation();
  return (
    <Empty icon={IconPhotoVideo} title={t('clips.empty.title')} text={t('clips.empty.text')} />
  );
}

function NothingFound() {
  const { t } = useTranslation();
  return (
    <Empty icon={IconSearchOff} title={t('clips.nothing.title')} text={t('clips.nothing.text')} />
  );
}

import { Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql } from '../../gql';
import type { FootageSearchMutation } from '../../gql/graphql';
import { footageTitle } from '../../ui/footage-source';
import { formatClock } from '../../ui/format';
import { describeError } from '../../ui/problem';
import { Refusal } from '../../ui/refusals';
import { FootageTiles } from './footage-tiles';
import type { Shown } from './scene-edits';

const FootageSearchDocument = graphql(`
  mutation FootageSearch($input: FootageSearchInput!) {
    footageSearch(input: $input) {
      found {
        clips {
          id
          source
          tags
          width
          height
          durationMs
          author
          pageUrl
          previewUrl
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

type Found = NonNullable<FootageSearchMutation['footageSearch']['found']>['clips'][number];

interface StockChoiceProps {
  source: 'PEXELS' | 'PIXABAY';
  language: string;
  /** What to look for at first. */
  usual: string;
  value: Shown | null;
  onChange: (shown: Shown) => void;
}

/** Looks for clips in a stock library. */
export function StockChoice({ source, language, usual, value, onChange }: StockChoiceProps) {
  const { t } = useTranslation();
  const [term, setTerm] = useState(usual);
  const [search, setSearch] = useState<{ term: string; error?: ReactNode }>();
  const [{ data, fetching }, look] = useMutation(FootageSearchDocument);
  const library = footageTitle(source);
  const ask = async () => {
    const asked = term.trim();
    const answer = await look({ input: { source, term: asked, language } });
    const refused = answer.data?.footageSearch.userErrors[0];
    const error = answer.error ? describeError(answer.error) : refused && <Refusal {...refused} />;
    setSearch({ term: asked, ...(error === undefined ? {} : { error }) });
  };
  const choose = (clip: Found, asked: string) => {
    const label = t('scenes.footage.from', { title: titleOf(clip), library });
    const input = { foundId: clip.id, search: { source, term: asked, language } };
    onChange({ label, source, input });
  };
  const clips = data?.footageSearch.found?.clips;
  return (
    <Stack gap="sm" mih={120}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            aria-label={t('scenes.footage.search', { library })}
            placeholder={t('scenes.footage.searchPlaceholder')}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={term}
            maxLength={100}
            error={search?.error}
            onChange={({ currentTarget }) => {
              setTerm(currentTarget.value);
            }}
            flex={1}
          />
          <Button type="submit" variant="default" loading={fetching} disabled={term.trim() === ''}>
            {t('scenes.footage.searchButton')}
          </Button>
        </Group>
      </form>
      {fetching && <Skeleton height={160} aria-label={t('scenes.footage.searching')} />}
      {!fetching && clips && search && (
        <Results
          library={library}
          clips={clips}
          value={value?.source === source ? (value.input.foundId ?? null) : null}
          onChoose={(clip) => {
            choose(clip, search.term);
          }}
        />
      )}
    </Stack>
  );
}

const titleOf = ({ tags, id }: Found) =>
  tags.length > 0 ? tags.slice(0, 3).join(', ') : translate('scenes.footage.clip', { id });

interface ResultsProps {
  library: string;
  clips: readonly Found[];
  value: string | null;
  onChoose: (clip: Found) => void;
}

function Results({ library, clips, value, onChoose }: ResultsProps) {
  const { t } = useTranslation();
  if (clips.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('scenes.footage.nothing', { library })}
      </Text>
    );
  }
  return (
    <FootageTiles
      label={t('scenes.footage.clipsOf', { library })}
      tiles={clips.map((clip) => ({
        id: clip.id,
        title: titleOf(clip),
        facts: `${formatClock(clip.durationMs)} · ${String(clip.width)}×${String(clip.height)}`,
        imageUrl: clip.previewUrl,
        page: {
          url: clip.pageUrl,
          label: clip.author === '' ? library : t('scenes.footage.by', { author: clip.author }),
        },
      }))}
      value={value}
      onChange={(id) => {
        const clip = clips.find((each) => each.id === id);
        if (clip) onChoose(clip);
      }}
    />
  );
}

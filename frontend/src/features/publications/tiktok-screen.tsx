import { Alert, Avatar, Group, Select, Stack, Text } from '@mantine/core';
import { IconHourglassOff } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { t as translate } from 'i18next';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { TikTokScreenQuery } from '../../gql/graphql';
import { Faces } from '../../ui/faces';
import { formatClock } from '../../ui/format';
import { TikTokDisclosure } from './tiktok-disclosure';
import { TikTokInteractions } from './tiktok-interactions';
import { selfOnly, type TikTokChoice } from './wording';
import type { FieldProps } from './wording-fields';

const TikTokScreenDocument = graphql(`
  query TikTokScreen($connectionId: ID!) {
    tiktokCreator(connectionId: $connectionId) {
      nickname
      username
      avatarUrl
      privacyLevels
      commentDisabled
      duetDisabled
      stitchDisabled
      longestSeconds
    }
  }
`);

export type Creator = TikTokScreenQuery['tiktokCreator'];

interface TikTokScreenProps {
  connectionId: string;
  durationMs: number | null;
  choice: TikTokChoice;
  field: (name: keyof TikTokChoice) => FieldProps;
}

/** What TikTok wants a person to see and to choose before anything is posted; the account is asked anew each time. */
export function TikTokScreen({ connectionId, durationMs, choice, field }: TikTokScreenProps) {
  const [{ data, error }, reload] = useQuery({
    query: TikTokScreenDocument,
    variables: { connectionId },
    requestPolicy: 'network-only',
  });
  return (
    <Faces
      data={data?.tiktokCreator}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rows={2}
    >
      {(creator) => (
        <Stack gap="md">
          <Who creator={creator} />
          {isTooLong(creator, durationMs) ? (
            <TooLong creator={creator} durationMs={durationMs ?? 0} />
          ) : (
            <>
              <PrivacyLevel levels={creator.privacyLevels} choice={choice} field={field} />
              <TikTokInteractions creator={creator} field={field} />
              <TikTokDisclosure choice={choice} field={field} />
            </>
          )}
        </Stack>
      )}
    </Faces>
  );
}

const isTooLong = ({ longestSeconds }: Creator, durationMs: number | null) =>
  longestSeconds > 0 && (durationMs ?? 0) > longestSeconds * 1000;

function Who({ creator: { nickname, username, avatarUrl } }: { creator: Creator }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" wrap="nowrap">
      <Avatar
        src={avatarUrl}
        name={nickname}
        alt=""
        color="initials"
        imageProps={{ referrerPolicy: 'no-referrer' }}
      />
      <div style={{ minWidth: 0 }}>
        <Text size="xs" c="dimmed">
          {t('publications.tiktok.postsAs')}
        </Text>
        <Text size="sm" fw={600} truncate>
          {nickname}
          <Text span size="sm" c="dimmed" fw={400}>
            {` @${username}`}
          </Text>
        </Text>
      </div>
    </Group>
  );
}

function TooLong({ creator, durationMs }: { creator: Creator; durationMs: number }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<IconHourglassOff size={18} aria-hidden />}>
      {t('publications.tiktok.tooLong', {
        length: formatClock(durationMs),
        most: formatClock(creator.longestSeconds * 1000),
      })}
    </Alert>
  );
}

const levels = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  selfOnly,
] as const;

/** TikTok's word for who may watch, as people say it. */
function levelTitle(level: string): string {
  const known = levels.find((each) => each === level);
  return known === undefined ? level : translate(`publications.tiktok.level.${known}`);
}

interface PrivacyLevelProps extends Pick<TikTokScreenProps, 'choice' | 'field'> {
  levels: readonly string[];
}

function PrivacyLevel({ levels: offered, choice, field }: PrivacyLevelProps) {
  const { t } = useTranslation();
  const branded = choice.discloses && choice.brandContent;
  return (
    <div>
      <Select
        label={t('publications.tiktok.privacy')}
        placeholder={t('publications.tiktok.privacyChoose')}
        description={branded ? t('publications.tiktok.brandedNotPrivate') : undefined}
        data={offered.map((value) => ({
          value,
          label: levelTitle(value),
          disabled: branded && value === selfOnly,
        }))}
        {...field('privacyLevel')}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {t('publications.tiktok.unaudited')}
      </Text>
    </div>
  );
}

import { Divider, Fieldset, Group, Loader, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationCreateInput, PublishAccountFragment } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { AccountName, platforms } from '../../ui/platform';
import type { AccountValues, PublishValues } from './publish-values';
import { TikTokScreen } from './tiktok-screen';
import type { Refused, Verdicts } from './use-verdicts';
import { missingChoice, type TikTokChoice } from './wording';
import { WordingFields, type FieldProps } from './wording-fields';

interface PublishAccountPartProps {
  account: PublishAccountFragment;
  durationMs: number | null;
  form: UseFormReturnType<PublishValues>;
  /** What would be asked for. */
  input: PublicationCreateInput;
  verdicts: Verdicts;
}

/** What is said on one account, and what its platform says to that. */
export function PublishAccountPart(props: PublishAccountPartProps) {
  const { account, durationMs, form, input, verdicts } = props;
  const { id, platform, displayName, scopes } = account;
  const words = form.values.words[id];
  const ready = platform !== 'TIKTOK' || (words && missingChoice(words.tiktok) === undefined);
  const refused = useRefused(verdicts, input, ready === true);
  if (!words) return null;
  const field = (path: string, name: string): FieldProps => ({
    ...form.getInputProps(`words.${id}.${path}`, { type: typeOf(words, name) }),
    ...(refused?.[name] === undefined ? {} : { error: refused[name] }),
  });
  return (
    <Fieldset mx={0} legend={<AccountName platform={platform} name={displayName} />}>
      <Stack gap="md">
        <WordingFields
          platform={platform}
          values={words}
          scopes={scopes}
          canComment
          field={(name) => field(name, name)}
        />
        {platform === 'TIKTOK' && (
          <>
            <Divider />
            <TikTokScreen
              connectionId={id}
              durationMs={durationMs}
              choice={words.tiktok}
              field={(name) => field(`tiktok.${name}`, name)}
            />
          </>
        )}
        <FormAlert
          message={refused?.form ?? (platform === 'INSTAGRAM' ? refused?.privacy : undefined)}
        />
        {ready === true && <Standing platform={platforms[platform].title} refused={refused} />}
      </Stack>
    </Fieldset>
  );
}

const typeOf = (words: AccountValues, name: string) =>
  typeof words.tiktok[name as keyof TikTokChoice] === 'boolean' ? 'checkbox' : 'input';

/** What is refused of the input; asked a while after the last change, unknown until then. */
function useRefused(verdicts: Verdicts, input: PublicationCreateInput, ready: boolean) {
  const known = verdicts.known(input);
  const asked = ready ? JSON.stringify(input) : '';
  const [settled] = useDebouncedValue(asked, 1200);
  const examine = useEffectEvent(() => {
    if (settled === asked && known === undefined) void verdicts.examine(input);
  });
  useEffect(() => {
    if (settled !== '') examine();
  }, [settled]);
  return known;
}

/** Whether the platform would take it. */
function Standing({ platform, refused }: { platform: string; refused: Refused | undefined }) {
  const { t } = useTranslation();
  if (refused && Object.keys(refused).length > 0) return null;
  return (
    <Group gap={6} role="status">
      {refused ? (
        <IconCircleCheck size={14} aria-hidden color="var(--mantine-color-teal-text)" />
      ) : (
        <Loader size={12} aria-hidden />
      )}
      <Text size="xs" c="dimmed">
        {refused
          ? t('publications.publish.fine', { platform })
          : t('publications.publish.checking', { platform })}
      </Text>
    </Group>
  );
}

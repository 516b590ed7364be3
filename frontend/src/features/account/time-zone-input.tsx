import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { notifyDone } from '../../ui/user-errors';

const TimeZoneUpdateDocument = graphql(`
  mutation TimeZoneUpdate($timeZone: String!) {
    userUpdate(input: { timeZone: $timeZone }) {
      user {
        id
        timeZone
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const ofBrowser = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The person's clocks. A choice is kept at once; one that is refused stays, with the reason. */
export function TimeZoneInput({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(timeZone);
  const [{ fetching, error, data }, update] = useMutation(TimeZoneUpdateDocument);
  const here = ofBrowser();
  const choose = async (next: string) => {
    setChosen(next);
    const answer = await update({ timeZone: next });
    if (answer.data?.userUpdate.user) notifyDone(t('account.zone.saved', { zone: next }));
  };
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={t('account.zone.label')}
        description={t('account.zone.hint')}
        searchable
        selectFirstOptionOnChange
        data={[...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', timeZone, here])]}
        value={chosen}
        limit={60}
        nothingFoundMessage={t('account.zone.nothing')}
        disabled={fetching}
        error={error ? describeError(error) : data?.userUpdate.userErrors[0]?.message}
        onChange={(next) => {
          if (next !== null && next !== timeZone) void choose(next);
        }}
        flex="1 1 260px"
        maw={420}
      />
      {here !== timeZone && (
        <Button variant="subtle" size="xs" loading={fetching} onClick={() => void choose(here)}>
          {t('account.zone.use', { zone: here })}
        </Button>
      )}
    </Group>
  );
}

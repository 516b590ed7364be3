import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { t as translate } from 'i18next';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { formatCount } from '../../ui/format';
import { describeError } from '../../ui/problem';
import { notifyDone } from '../../ui/user-errors';

const RunRejectDocument = graphql(`
  mutation RunReject($id: ID!, $note: String!) {
    runReject(input: { id: $id, note: $note }) {
      run {
        id
        ...RunRow
        ...RunHeader
        ...RunReview
        ...Storyboard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const longestNote = 1000;

/** Asks what is wrong with a video before it is kept from being published. */
export function openRejection(id: string): void {
  modals.open({
    title: translate('runs.reject.title'),
    closeButtonProps: { 'aria-label': translate('ui.close') },
    children: <Rejection id={id} />,
  });
}

function Rejection({ id }: { id: string }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<ReactNode>();
  const [{ fetching }, reject] = useMutation(RunRejectDocument);
  const send = async () => {
    const { data, error } = await reject({ id, note: note.trim() });
    const message = error ? describeError(error) : data?.runReject.userErrors[0]?.message;
    setProblem(message);
    if (message !== undefined) return;
    modals.closeAll();
    notifyDone(t('runs.reject.done'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        <Textarea
          label={t('runs.reject.note')}
          description={t('runs.reject.hint')}
          placeholder={t('runs.reject.example')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={longestNote}
          required
          withAsterisk={false}
          data-autofocus
          value={note}
          error={problem}
          onChange={({ currentTarget }) => {
            setNote(currentTarget.value);
            setProblem(undefined);
          }}
        />
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed" className="tabular">
            {t('ui.of', { part: formatCount(note.length), whole: formatCount(longestNote) })}
          </Text>
          <Group gap="xs">
            <Button
              variant="default"
              onClick={() => {
                modals.closeAll();
              }}
            >
              {t('ui.cancel')}
            </Button>
            <Button type="submit" color="red" loading={fetching} disabled={note.trim() === ''}>
              {t('runs.reject.action')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatDateTime } from '../../ui/format';
import { useDeletionCancel } from './use-deletion';

export const DeletionNoticeDocument = graphql(`
  fragment DeletionNotice on User {
    id
    deletionDueAt
  }
`);

/** Says everywhere that the account is about to be deleted, and keeps it. */
export function DeletionNotice({
  user: masked,
}: {
  user: FragmentType<typeof DeletionNoticeDocument>;
}) {
  const { t } = useTranslation();
  const { deletionDueAt } = unmask(DeletionNoticeDocument, masked);
  const { busy, keep } = useDeletionCancel();
  if (deletionDueAt === null) return null;
  return (
    <Alert
      color="red"
      mb="md"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('account.deletion.due', { time: formatDateTime(deletionDueAt) })}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 260px">
          {t('account.deletion.rests')}
        </Text>
        <Button size="xs" variant="default" loading={busy} onClick={() => void keep()}>
          {t('account.deletion.keep')}
        </Button>
      </Group>
    </Alert>
  );
}

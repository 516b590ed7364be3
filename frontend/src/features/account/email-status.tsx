import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconMail } from '@tabler/icons-react';
import { t as translate } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatDate } from '../../ui/format';
import { reportOutcome } from '../../ui/user-errors';

export const EmailStatusDocument = graphql(`
  fragment EmailStatus on User {
    id
    emailVerifiedAt
  }
`);

const EmailVerificationSendDocument = graphql(`
  mutation EmailVerificationSend {
    emailVerificationSend {
      user {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Whether mails reach the person, and the mail that shows it. */
export function EmailStatus({ user: masked }: { user: FragmentType<typeof EmailStatusDocument> }) {
  const { t } = useTranslation();
  const { emailVerifiedAt } = unmask(EmailStatusDocument, masked);
  const { sent, busy, send } = useSending();
  if (emailVerifiedAt !== null)
    return (
      <Group gap={6} c="teal">
        <IconCircleCheck size={16} aria-hidden />
        <Text size="xs" c="dimmed">
          {t('addresses.confirmedOn', { date: formatDate(emailVerifiedAt) })}
        </Text>
      </Group>
    );
  return (
    <Alert color="yellow" icon={<IconMail size={18} aria-hidden />} title={t('addresses.open')}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 260px" role={sent ? 'status' : undefined}>
          {t(sent ? 'addresses.sent' : 'addresses.openText')}
        </Text>
        {!sent && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void send()}>
            {t('addresses.again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function useSending() {
  const [sent, setSent] = useState(false);
  const [{ fetching }, mutate] = useMutation(EmailVerificationSendDocument);
  const send = async () => {
    const { data, error } = await mutate({});
    const refused = data?.emailVerificationSend.userErrors;
    setSent(reportOutcome(translate('addresses.notSent'), error, refused));
  };
  return { sent, busy: fetching, send };
}

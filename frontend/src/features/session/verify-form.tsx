import { Button, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';

const EmailVerifyDocument = graphql(`
  mutation EmailVerify($token: String!) {
    emailVerify(input: { token: $token }) {
      user {
        id
        email
        emailVerifiedAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface VerifyFormProps {
  /** What the link in the mail says. */
  token: string;
  /** How to come by another link, where this one is over. */
  another: ReactNode;
  /** Where to go from here. */
  onward: ReactNode;
}

/** Confirms an address when it is pressed: what looks into mails before people do follows links, but presses nothing. */
export function VerifyForm({ token, another, onward }: VerifyFormProps) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<ReactNode>();
  const [{ fetching, data }, verify] = useMutation(EmailVerifyDocument);
  const confirm = async () => {
    const answer = await verify({ token });
    const refused = answer.data?.emailVerify.userErrors[0];
    if (answer.error) setRefusal(describeError(answer.error));
    else if (refused)
      setRefusal(
        <>
          {refused.message} {another}
        </>,
      );
    else setRefusal(undefined);
  };
  const user = data?.emailVerify.user;
  if (user)
    return (
      <Stack gap="md" role="status">
        <Text style={{ overflowWrap: 'anywhere' }}>
          <Trans
            i18nKey="addresses.confirmed"
            values={{ email: user.email }}
            components={{ b: <Text span fw={600} inherit /> }}
          />
        </Text>
        {onward}
      </Stack>
    );
  return (
    <Stack gap="md">
      <FormAlert message={refusal} />
      <Text size="sm" c="dimmed">
        {t('addresses.text')}
      </Text>
      <Button size="md" loading={fetching} onClick={() => void confirm()} fullWidth>
        {t('addresses.confirm')}
      </Button>
    </Stack>
  );
}

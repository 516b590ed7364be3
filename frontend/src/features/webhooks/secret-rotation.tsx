import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { SecretOnce } from '../../ui/secret-once';

const WebhookSecretRotateDocument = graphql(`
  mutation WebhookSecretRotate($id: ID!) {
    webhookSecretRotate(input: { id: $id }) {
      webhook {
        id
        ...WebhookHead
      }
      secret
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface SecretRotationProps {
  id: string;
  onClose: () => void;
}

/** Gives a webhook a new secret, after saying what becomes of the old one. */
export function SecretRotation({ id, onClose }: SecretRotationProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string>();
  const [{ fetching, data, error }, rotate] = useMutation(WebhookSecretRotateDocument);
  const confirmed = async () => {
    const answer = await rotate({ id });
    setSecret(answer.data?.webhookSecretRotate.secret ?? undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={secret === undefined}
      title={secret === undefined ? t('webhooks.rotation.title') : t('webhooks.secret.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {secret === undefined ? (
        <Stack gap="md">
          <FormAlert
            message={
              error ? describeError(error) : data?.webhookSecretRotate.userErrors[0]?.message
            }
          />
          <Text size="sm">{t('webhooks.rotation.text')}</Text>
          <Group justify="flex-end">
            <Button loading={fetching} onClick={() => void confirmed()}>
              {t('webhooks.rotation.action')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <SecretOnce secret={secret} hint={t('webhooks.secret.overlap')} onDone={onClose} />
      )}
    </Modal>
  );
}

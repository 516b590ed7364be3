import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { Section } from '../../ui/section';
import { PasswordForm } from './password-form';

const ExportCreateDocument = graphql(`
  mutation ExportCreate($password: String!) {
    exportCreate(input: { password: $password }) {
      export {
        id
        ...ExportRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface ExportsSectionProps {
  /** Whether one is being made: there is one at a time. */
  busy: boolean;
  children: ReactNode;
}

/** All that is the person's, in one file. */
export function ExportsSection({ busy, children }: ExportsSectionProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [, mutate] = useMutation(ExportCreateDocument);
  const create = async (password: string) => {
    const { data, error } = await mutate({ password });
    if (data?.exportCreate.export) close();
    return { error, refused: data?.exportCreate.userErrors };
  };
  return (
    <Section
      title={t('exports.title')}
      action={
        <Button size="xs" variant="default" disabled={busy} onClick={open}>
          {t('exports.create')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t('exports.hint')}
      </Text>
      {children}
      <Modal
        opened={opened}
        onClose={close}
        title={t('exports.title')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <PasswordForm text={t('exports.ask')} action={t('exports.create')} onSubmit={create} />
      </Modal>
    </Section>
  );
}

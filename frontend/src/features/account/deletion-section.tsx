import { Button, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Section } from '../../ui/section';
import { DeletionModal } from './deletion-modal';

export const DeletionSectionDocument = graphql(`
  fragment DeletionSection on User {
    id
    email
    deletionDueAt
  }
`);

interface DeletionSectionProps {
  user: FragmentType<typeof DeletionSectionDocument>;
  /** Called when nothing of the account is left. */
  onGone: () => void;
}

const losses = ['connections', 'files', 'history', 'access'] as const;

/** The end of the account: what will be gone, and the way there. */
export function DeletionSection({ user: masked, onGone }: DeletionSectionProps) {
  const { t } = useTranslation();
  const { email, deletionDueAt } = unmask(DeletionSectionDocument, masked);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Section
      title={t('account.deletion.title')}
      action={
        <Button size="xs" variant="light" color="red" onClick={open}>
          {deletionDueAt === null ? t('account.deletion.open') : t('account.deletion.sooner')}
        </Button>
      }
    >
      <Text size="sm" mb={6}>
        {t('account.deletion.goes')}
      </Text>
      <List size="sm" spacing={4} c="dimmed">
        {losses.map((loss) => (
          <List.Item key={loss}>{t(`account.deletion.loss.${loss}`)}</List.Item>
        ))}
      </List>
      <Text size="sm" mt="sm" c="dimmed">
        {t('account.deletion.stays')}
      </Text>
      {opened && <DeletionModal email={email} onClose={close} onGone={onGone} />}
    </Section>
  );
}

import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { knowsPasskeys } from '../../api/passkey-device';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Section } from '../../ui/section';
import { PasskeyAdding } from './passkey-adding';
import { PasskeyRow } from './passkey-row';

export const PasskeysDocument = graphql(`
  fragment Passkeys on Query {
    passkeys {
      id
      ...PasskeyRow
    }
  }
`);

interface PasskeysSectionProps {
  query: FragmentType<typeof PasskeysDocument>;
  /** Whether the account has an authenticator app, whose code is asked for before anything changes. */
  withCode: boolean;
}

/** The way in without a password: the devices that keep one. */
export function PasskeysSection({ query, withCode }: PasskeysSectionProps) {
  const { t } = useTranslation();
  const { passkeys } = unmask(PasskeysDocument, query);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Section
      title={t('passkeys.title')}
      hint={t('passkeys.hint')}
      action={
        knowsPasskeys() && (
          <Button size="xs" variant="default" onClick={open}>
            {t('passkeys.add')}
          </Button>
        )
      }
    >
      {!knowsPasskeys() && <Text size="sm">{t('passkeys.unknown')}</Text>}
      {passkeys.length === 0 ? (
        <Text size="sm">{t('passkeys.none')}</Text>
      ) : (
        <div className="rows">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} withCode={withCode} />
          ))}
        </div>
      )}
      <PasskeyAdding opened={opened} onClose={close} withCode={withCode} />
    </Section>
  );
}

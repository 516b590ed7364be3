import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Section } from '../../ui/section';
import { notifyDone } from '../../ui/user-errors';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';
import { TotpSetupForm } from './totp-setup-form';
import { useTotpDisable, useTotpSetup } from './use-totp';

export const TotpSectionDocument = graphql(`
  fragment TotpSection on User {
    id
    totpEnabled
  }
`);

/** A second factor: a code of an app beside the password. */
export function TotpSection({ user: masked }: { user: FragmentType<typeof TotpSectionDocument> }) {
  const { t } = useTranslation();
  const { totpEnabled } = unmask(TotpSectionDocument, masked);
  const [open, setOpen] = useState<'on' | 'off'>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <Section
      title={t('authenticator.title')}
      hint={t('authenticator.hint')}
      action={
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setOpen(totpEnabled ? 'off' : 'on');
          }}
        >
          {t(totpEnabled ? 'authenticator.switchOff' : 'authenticator.setUp')}
        </Button>
      }
    >
      <Text size="sm">{t(totpEnabled ? 'authenticator.isOn' : 'authenticator.isOff')}</Text>
      <Modal
        opened={open !== undefined}
        onClose={close}
        // The codes are shown once: a slip of the hand does not lose them.
        closeOnClickOutside={false}
        title={t(open === 'off' ? 'authenticator.switchOff' : 'authenticator.setUp')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        {open === 'on' && <SwitchOn onDone={close} />}
        {open === 'off' && <SwitchOff onDone={close} />}
      </Modal>
    </Section>
  );
}

function SwitchOn({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { setup, codes, begin, confirm } = useTotpSetup();
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (setup) return <TotpSetupForm setup={setup} onConfirm={confirm} />;
  return (
    <PasswordForm text={t('authenticator.ask')} action={t('authenticator.goOn')} onSubmit={begin} />
  );
}

function SwitchOff({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const disable = useTotpDisable(() => {
    onDone();
    notifyDone(t('authenticator.isOff'));
  });
  return (
    <PasswordForm
      text={t('authenticator.offText')}
      action={t('authenticator.switchOff')}
      color="red"
      onSubmit={disable}
    />
  );
}

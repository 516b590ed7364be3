import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Section } from '../../ui/section';
import { notifyDone } from '../../ui/user-errors';
import { CodesRenewalModal } from './codes-renewal-modal';
import { PasswordForm } from './password-form';
import { TotpSetupModal } from './totp-setup-modal';
import { useTotpDisable } from './use-totp';

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
  const [open, setOpen] = useState<'on' | 'off' | 'renew'>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <Section
      title={t('authenticator.title')}
      hint={t('authenticator.hint')}
      action={
        <Group gap="xs">
          {totpEnabled && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setOpen('renew');
              }}
            >
              {t('authenticator.renew')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setOpen(totpEnabled ? 'off' : 'on');
            }}
          >
            {t(totpEnabled ? 'authenticator.switchOff' : 'authenticator.setUp')}
          </Button>
        </Group>
      }
    >
      <Text size="sm">{t(totpEnabled ? 'authenticator.isOn' : 'authenticator.isOff')}</Text>
      <TotpSetupModal opened={open === 'on'} onClose={close} />
      <CodesRenewalModal opened={open === 'renew'} onClose={close} />
      <Modal
        opened={open === 'off'}
        onClose={close}
        title={t('authenticator.switchOff')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <SwitchOff onDone={close} />
      </Modal>
    </Section>
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

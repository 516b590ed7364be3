import type { ReactNode } from 'react';
import { List, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { changedOn } from './legal-dates';
import { Clause, LegalFrame } from './legal-frame';
import { OuterLink } from '../../ui/links';
import { withdrawals } from './legal-links';
import { ReceiversList } from './privacy-receivers';
import { StoredPart } from './privacy-stored';

const freely = ['disconnect', 'instagram', 'delete', 'export', 'account'] as const;

/** What is stored, why, how long and who receives it; true to what the service does. */
export function PrivacyRoom(): ReactNode {
  const { t } = useTranslation();
  return (
    <LegalFrame title={t('session.privacy')} changedOn={changedOn.privacy} tellsFacts>
      <Clause title={t('legal.privacy.none.title')}>
        <Text size="sm">{t('legal.privacy.none.text')}</Text>
      </Clause>
      <StoredPart />
      <Clause title={t('legal.privacy.receivers.title')}>
        <Text size="sm">
          {t('legal.privacy.receivers.text')} {t('legal.privacy.receivers.keys')}
        </Text>
        <ReceiversList />
      </Clause>
      <Clause title={t('legal.privacy.browser.title')}>
        {(['cookies', 'local', 'pictures'] as const).map((name) => (
          <Text key={name} size="sm" mb={6}>
            {t(`legal.privacy.browser.${name}`)}
          </Text>
        ))}
      </Clause>
      <Clause title={t('legal.privacy.rights.title')}>
        <List size="sm" spacing={6}>
          {freely.map((name) => (
            <List.Item key={name}>{t(`legal.privacy.rights.${name}`)}</List.Item>
          ))}
          <List.Item>
            <Trans
              i18nKey="legal.privacy.rights.platforms"
              components={{
                google: <OuterLink href={withdrawals.google} />,
                instagram: <OuterLink href={withdrawals.instagram} />,
              }}
            />
          </List.Item>
        </List>
      </Clause>
    </LegalFrame>
  );
}

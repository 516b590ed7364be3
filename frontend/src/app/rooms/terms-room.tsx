import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { OuterLink, TextLink } from '../../ui/links';
import { changedOn } from './legal-dates';
import { Clause, LegalFrame } from './legal-frame';
import { platformTerms } from './legal-links';

/** What one agrees to with an account. */
export function TermsRoom(): ReactNode {
  const { t } = useTranslation();
  const clause = (name: 'adults' | 'content' | 'costs' | 'fair' | 'warranty') => (
    <Clause title={t(`legal.terms.${name}.title`)}>
      <Text size="sm">{t(`legal.terms.${name}.text`)}</Text>
    </Clause>
  );
  return (
    <LegalFrame title={t('session.terms')} changedOn={changedOn.terms}>
      {clause('adults')}
      {clause('content')}
      <Clause title={t('legal.terms.platforms.title')}>
        <Text size="sm">
          <Trans
            i18nKey="legal.terms.platforms.text"
            components={{
              youtube: <OuterLink href={platformTerms.youtube} />,
              tiktok: <OuterLink href={platformTerms.tiktok} />,
              instagram: <OuterLink href={platformTerms.instagram} />,
            }}
          />
        </Text>
      </Clause>
      {clause('costs')}
      {clause('fair')}
      {clause('warranty')}
      <Text size="sm">
        <Trans
          i18nKey="legal.terms.privacy"
          components={{ a: <TextLink to="/privacy" inherit /> }}
        />
      </Text>
    </LegalFrame>
  );
}

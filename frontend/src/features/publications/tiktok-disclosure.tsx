import { Alert, Checkbox, Stack, Switch, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { selfOnly, type TikTokChoice } from './wording';
import type { FieldProps } from './wording-fields';
import { OuterLink } from '../../ui/links';

interface TikTokDisclosureProps {
  choice: TikTokChoice;
  field: (name: keyof TikTokChoice) => FieldProps;
}

/** Whether the post advertises something, and for whom. */
export function TikTokDisclosure({ choice, field }: TikTokDisclosureProps) {
  const { t } = useTranslation();
  const { discloses, brandOrganic, brandContent, privacyLevel } = choice;
  const isPrivate = privacyLevel === selfOnly;
  const label = brandContent ? 'paid' : 'promotional';
  return (
    <Stack gap="sm">
      <Switch
        label={t('publications.tiktok.disclose')}
        description={t('publications.tiktok.discloseHint')}
        {...field('discloses')}
      />
      {discloses && (
        <Stack gap="sm" pl="md">
          <Checkbox
            label={t('publications.tiktok.yourBrand')}
            description={t('publications.tiktok.yourBrandHint')}
            {...field('brandOrganic')}
          />
          <Checkbox
            label={t('publications.tiktok.branded')}
            description={
              isPrivate
                ? t('publications.tiktok.brandedNotPrivate')
                : t('publications.tiktok.brandedHint')
            }
            disabled={isPrivate && !brandContent}
            {...field('brandContent')}
          />
          <Alert color="marine" role="note" icon={<IconInfoCircle size={18} aria-hidden />}>
            {brandOrganic || brandContent
              ? t(`publications.tiktok.labelled.${label}`)
              : t('publications.tiktok.missing.disclosure')}
          </Alert>
        </Stack>
      )}
    </Stack>
  );
}

const pages = {
  music: 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
  branded: 'https://www.tiktok.com/legal/page/global/bc-policy/en',
};

const page = (href: string) => <OuterLink href={href} />;

/** What a person agrees to by publishing; it stands right before the button. */
export function TikTokConsent({ branded }: { branded: boolean }) {
  const { t } = useTranslation();
  return (
    <Text size="xs">
      <Trans
        i18nKey={branded ? 'publications.tiktok.agreeBranded' : 'publications.tiktok.agree'}
        components={{ music: page(pages.music), branded: page(pages.branded) }}
      />{' '}
      {t('publications.tiktok.takesTime')}
    </Text>
  );
}

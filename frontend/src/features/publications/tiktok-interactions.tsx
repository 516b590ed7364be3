import { Checkbox, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Creator } from './tiktok-screen';
import type { TikTokChoice } from './wording';
import type { FieldProps } from './wording-fields';

interface TikTokInteractionsProps {
  creator: Creator;
  field: (name: keyof TikTokChoice) => FieldProps;
}

/** What others may do with the post; what the account has turned off cannot be turned on here. */
export function TikTokInteractions({ creator, field }: TikTokInteractionsProps) {
  const { t } = useTranslation();
  const switches = [
    { name: 'allowComment', label: t('publications.tiktok.comment'), off: creator.commentDisabled },
    { name: 'allowDuet', label: t('publications.tiktok.duet'), off: creator.duetDisabled },
    { name: 'allowStitch', label: t('publications.tiktok.stitch'), off: creator.stitchDisabled },
  ] as const;
  return (
    <Input.Wrapper
      label={t('publications.tiktok.allow')}
      labelElement="div"
      role="group"
      aria-label={t('publications.tiktok.allow')}
    >
      <Group gap="lg" mt={4} align="flex-start">
        {switches.map(({ name, label, off }) => (
          <Checkbox
            key={name}
            label={label}
            disabled={off}
            description={off ? t('publications.tiktok.turnedOff') : undefined}
            {...field(name)}
          />
        ))}
      </Group>
    </Input.Wrapper>
  );
}

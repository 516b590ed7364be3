import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarClock, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PublishAccountFragment } from '../../gql/graphql';
import classes from './publish-foot.module.css';
import type { missingOf, PublishValues } from './publish-values';
import { TikTokConsent } from './tiktok-disclosure';

interface PublishFootProps {
  values: PublishValues;
  chosen: readonly PublishAccountFragment[];
  missing: ReturnType<typeof missingOf>;
  busy: boolean;
}

/** What is agreed to, what is still missing, and the button. */
export function PublishFoot({ values, chosen, missing, busy }: PublishFootProps) {
  const { t } = useTranslation();
  const onTikTok = chosen.filter(({ platform }) => platform === 'TIKTOK');
  const branded = onTikTok.some(({ id }) => {
    const choice = values.words[id]?.tiktok;
    return choice?.discloses === true && choice.brandContent;
  });
  const later = values.scheduledFor !== null;
  return (
    <Stack gap="xs" className={classes.foot ?? ''}>
      {onTikTok.length > 0 && <TikTokConsent branded={branded} />}
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" flex="1 1 200px" aria-live="polite">
          {missing !== undefined && t(`publications.missing.${missing}`)}
        </Text>
        <Button
          type="submit"
          loading={busy}
          disabled={missing !== undefined}
          ml="auto"
          leftSection={
            later ? <IconCalendarClock size={16} aria-hidden /> : <IconSend size={16} aria-hidden />
          }
        >
          {later ? t('publications.publish.later') : t('publications.publish.now')}
        </Button>
      </Group>
    </Stack>
  );
}

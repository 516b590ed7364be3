import { Group, Text } from '@mantine/core';
import {
  IconBrandInstagram,
  IconBrandTiktok,
  IconBrandYoutube,
  type Icon,
} from '@tabler/icons-react';
import type { Platform } from '../gql/graphql';

/* eslint-disable no-restricted-syntax -- names of platforms are the same in all languages */
/** How each platform is named and drawn. */
export const platforms: Record<Platform, { title: string; icon: Icon }> = {
  YOUTUBE: { title: 'YouTube', icon: IconBrandYoutube },
  TIKTOK: { title: 'TikTok', icon: IconBrandTiktok },
  INSTAGRAM: { title: 'Instagram', icon: IconBrandInstagram },
};
/* eslint-enable no-restricted-syntax */

/** The platform's sign, with its name for those who do not see it. */
export function PlatformIcon({ platform, size = 18 }: { platform: Platform; size?: number }) {
  const { title, icon: Glyph } = platforms[platform];
  return <Glyph size={size} stroke={1.6} role="img" aria-label={title} style={{ flex: 'none' }} />;
}

/** An account on a platform in one line. */
export function AccountName({ platform, name }: { platform: Platform; name: string }) {
  return (
    <Group gap={6} wrap="nowrap" miw={0}>
      <PlatformIcon platform={platform} size={16} />
      <Text size="sm" truncate>
        {name}
      </Text>
    </Group>
  );
}

import { Button, Group, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { Platform } from '../../gql/graphql';
import { platforms } from '../../ui/platform';
import { useConnect } from './use-connect';

export const ConnectButtonsDocument = graphql(`
  fragment ConnectButtons on Service {
    platforms {
      platform
      title
      available
    }
  }
`);

/** One button for each platform this service is set up for. */
export function ConnectButtons({
  service: masked,
}: {
  service: FragmentType<typeof ConnectButtonsDocument>;
}) {
  const { t } = useTranslation();
  const service = unmask(ConnectButtonsDocument, masked);
  const { busy, connect } = useConnect();
  return (
    <Group gap="xs">
      {service.platforms.map(({ platform, available }) => (
        <Tooltip key={platform} label={t('connections.unavailable')} disabled={available}>
          <Button
            variant="default"
            leftSection={<Sign platform={platform} />}
            disabled={!available || busy}
            onClick={() => void connect(platform)}
          >
            {t('connections.connect', { platform: platforms[platform].title })}
          </Button>
        </Tooltip>
      ))}
    </Group>
  );
}

function Sign({ platform }: { platform: Platform }) {
  const Glyph = platforms[platform].icon;
  return <Glyph size={18} stroke={1.6} aria-hidden />;
}

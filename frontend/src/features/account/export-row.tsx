import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiUrl } from '../../api/config-context';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatBytes, formatDate, formatDateTime } from '../../ui/format';

export const ExportRowDocument = graphql(`
  fragment ExportRow on Export {
    id
    state
    errorMessage
    createdAt
    expiresAt
    archive {
      url
      bytes
      expiresAt
    }
  }
`);

/** One archive: how far it is, how big, how long it is kept, and the file. */
export function ExportRow({
  archive: masked,
}: {
  archive: FragmentType<typeof ExportRowDocument>;
}) {
  const { t } = useTranslation();
  const absolute = useApiUrl();
  const { state, errorMessage, createdAt, expiresAt, archive } = unmask(ExportRowDocument, masked);
  const facts = [
    state === 'FAILED' && errorMessage !== null ? errorMessage : t(`exports.state.${state}`),
    archive?.bytes == null ? undefined : formatBytes(archive.bytes),
    expiresAt === null ? undefined : t('exports.until', { date: formatDate(expiresAt) }),
  ].filter((fact) => fact !== undefined);
  return (
    <Group justify="space-between" py="xs" wrap="nowrap">
      <Stack gap={2} miw={0}>
        <Text size="sm" fw={500}>
          {formatDateTime(createdAt)}
        </Text>
        <Text
          size="xs"
          c={state === 'FAILED' ? 'red' : 'dimmed'}
          className="tabular"
          // It changes by itself, minutes later: who does not see it hears of it.
          aria-live="polite"
        >
          {facts.join(' · ')}
        </Text>
      </Stack>
      {state === 'WAITING' && <Loader size="xs" aria-hidden />}
      {archive && (
        <Button
          component="a"
          href={absolute(archive.url)}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          style={{ flex: 'none' }}
        >
          {t('exports.download')}
        </Button>
      )}
    </Group>
  );
}

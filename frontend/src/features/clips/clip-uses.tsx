import { Button, Loader, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { ClipUsesQuery } from '../../gql/graphql';
import { TextLink } from '../../ui/links';
import { Problem } from '../../ui/problem';

const ClipUsesDocument = graphql(`
  query ClipUses {
    pipelines(first: 100) {
      nodes {
        id
        name
        settings {
          clips
          sound {
            trackIds
          }
          look {
            brand {
              logoId
              outroId
            }
          }
        }
      }
    }
  }
`);

interface ClipUsesProps {
  clip: { id: string; name: string; usedInPipelines: number };
}

/** In how many pipelines a clip is; on demand, in which. */
export function ClipUses({ clip: { id, name, usedInPipelines: count } }: ClipUsesProps) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover opened={opened} onDismiss={close} position="bottom-start" width={240} trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          w="fit-content"
          ml={-7}
          aria-label={t('clips.usesOf', { name, count })}
          onClick={toggle}
        >
          {t('clips.uses', { count })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Pipelines id={id} count={count} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Pipelines({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: ClipUsesDocument,
    requestPolicy: 'cache-and-network',
  });
  if (!data && error) return <Problem error={error} onRetry={reload} />;
  if (!data) return <Loader size="xs" role="status" aria-label={t('ui.loading')} />;
  const found = data.pipelines.nodes.filter((pipeline) => names(pipeline).includes(id));
  return (
    <Stack gap={6}>
      {found.map((pipeline) => (
        <TextLink
          key={pipeline.id}
          to="/pipelines/$pipelineId"
          params={{ pipelineId: pipeline.id }}
          size="sm"
        >
          {pipeline.name}
        </TextLink>
      ))}
      {found.length < count && (
        <Text size="xs" c="dimmed">
          {t('clips.usesMore', { count: count - found.length })}
        </Text>
      )}
    </Stack>
  );
}

/** Every clip that a pipeline names: as footage, music, logo or end. */
function names({ settings }: ClipUsesQuery['pipelines']['nodes'][number]): (string | null)[] {
  const { logoId, outroId } = settings.look.brand;
  return [...settings.clips, ...settings.sound.trackIds, logoId, outroId];
}

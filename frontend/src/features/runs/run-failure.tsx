import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { ButtonLink } from '../../ui/links';
import { useRunActions } from './run-actions';

export const RunFailureDocument = graphql(`
  fragment RunFailure on Run {
    id
    version
    state
    error {
      code
      message
      retryable
      nextAction
    }
    pipeline {
      id
    }
  }
`);

const places = {
  keys: ['key_missing', 'key_rejected', 'forbidden', 'no_credit'],
  library: ['clip_missing', 'logo_missing', 'outro_missing', 'music_missing', 'recording_missing'],
  pipeline: ['budget_reached', 'model_unknown', 'voice_unknown', 'niche_missing'],
  connections: ['connect_again'],
};

/** Why a run stopped, and the one thing to do about it. */
export function RunFailure({ run: masked }: { run: FragmentType<typeof RunFailureDocument> }) {
  const { t } = useTranslation();
  const { id, state, error, pipeline } = unmask(RunFailureDocument, masked);
  const { busy, retry } = useRunActions(id);
  if (!error) return null;
  const waits = error.nextAction === 'WAIT';
  return (
    <Alert
      color={waits ? 'yellow' : 'red'}
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={waits ? t('runs.failure.waits') : t('runs.stopped')}
    >
      <Text size="sm">{error.message}</Text>
      {!waits && (
        <Group gap="xs" mt="sm">
          <Place code={error.code} pipelineId={pipeline.id} />
          {state === 'FAILED' && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={14} aria-hidden />}
              loading={busy}
              onClick={() => void retry()}
            >
              {t('runs.action.retry')}
            </Button>
          )}
        </Group>
      )}
    </Alert>
  );
}

/** Where what the message names is changed. */
function Place({ code, pipelineId }: { code: string; pipelineId: string }) {
  const { t } = useTranslation();
  const look = { size: 'xs', variant: 'default' } as const;
  if (places.keys.includes(code))
    return (
      <ButtonLink {...look} to="/settings/keys">
        {t('runs.failure.keys')}
      </ButtonLink>
    );
  if (places.library.includes(code))
    return (
      <ButtonLink {...look} to="/library">
        {t('runs.failure.library')}
      </ButtonLink>
    );
  if (places.connections.includes(code))
    return (
      <ButtonLink {...look} to="/connections">
        {t('runs.failure.connections')}
      </ButtonLink>
    );
  if (!places.pipeline.includes(code)) return null;
  return (
    <ButtonLink {...look} to="/pipelines/$pipelineId/settings" params={{ pipelineId }}>
      {code === 'budget_reached' ? t('runs.failure.budget') : t('runs.failure.pipeline')}
    </ButtonLink>
  );
}

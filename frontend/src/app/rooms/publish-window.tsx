import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { PublishForm } from '../../features/publications/publish-form';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';

export const PublishWindowDocument = graphql(`
  query PublishWindow($runId: ID!) {
    viewer {
      id
      timeZone
    }
    run(id: $runId) {
      id
      ...PublishRun
    }
    connections {
      id
      ...PublishAccount
    }
  }
`);

/** Publishes a finished video by hand. */
export function PublishWindow({ runId, onClose }: { runId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 48em)');
  const [{ data, error }, reload] = useQuery({
    query: PublishWindowDocument,
    variables: { runId },
    requestPolicy: 'network-only',
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('publications.publish.title')}
      size="xl"
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Faces
        data={data?.run && data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
      >
        {({ run, connections, viewer }) =>
          run && (
            <PublishForm
              run={run}
              accounts={connections}
              timeZone={viewer?.timeZone ?? 'UTC'}
              onDone={onClose}
            />
          )
        }
      </Faces>
    </Modal>
  );
}

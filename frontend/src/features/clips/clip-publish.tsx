import { Modal } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink } from '../../ui/links';
import { ClipPublishForm } from './clip-publish-form';

const ClipPublishChoicesDocument = graphql(`
  query ClipPublishChoices {
    pipelines(first: 100) {
      nodes {
        id
        ...ClipPublishPipeline
      }
    }
  }
`);

interface ClipPublishProps {
  clip: { id: string; name: string };
  onClose: () => void;
}

/** Publishes a video of the person's own, and leads to where it can be followed. */
export function ClipPublish({ clip, onClose }: ClipPublishProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ data, error }, reload] = useQuery({
    query: ClipPublishChoicesDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clips.publish.title', { name: clip.name })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Faces
        data={data?.pipelines.nodes}
        error={error}
        onRetry={reload}
        isEmpty={(pipelines) => pipelines.length === 0}
        empty={
          <Empty
            icon={IconRoute}
            title={t('clips.publish.none.title')}
            text={t('clips.publish.none.text')}
            action={<ButtonLink to="/pipelines/new">{t('clips.publish.none.action')}</ButtonLink>}
          />
        }
      >
        {(pipelines) => (
          <ClipPublishForm
            clip={clip}
            pipelines={pipelines}
            onPublished={(runId) => void navigate({ to: '/runs/$runId', params: { runId } })}
          />
        )}
      </Faces>
    </Modal>
  );
}

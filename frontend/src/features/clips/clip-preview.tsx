import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiUrl } from '../../api/config-context';
import type { ClipRowFragment } from '../../gql/graphql';
import { describeClip } from './clip-kinds';
import classes from './clip-row.module.css';

interface ClipPreviewProps {
  clip: ClipRowFragment;
  opened: boolean;
  onClose: () => void;
}

/** A clip as it is, to see or to hear. */
export function ClipPreview({ clip, opened, onClose }: ClipPreviewProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={clip.name}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Media clip={clip} />
      <Text size="xs" c="dimmed" mt="sm" ta="center">
        {describeClip(clip)}
        {clip.licence !== '' && (
          <>
            <br />
            {clip.licence}
          </>
        )}
      </Text>
    </Modal>
  );
}

function Media({ clip }: { clip: ClipRowFragment }) {
  const src = useApiUrl()(clip.url);
  const className = classes.media ?? '';
  if (clip.kind === 'IMAGE') return <img src={src} alt={clip.name} className={className} />;
  if (clip.kind === 'AUDIO') {
    // eslint-disable-next-line jsx-a11y/media-has-caption -- a person's own recording has no captions
    return <audio src={src} controls className={className} style={{ width: '100%' }} />;
  }
  // eslint-disable-next-line jsx-a11y/media-has-caption -- a person's own film has no captions
  return <video src={src} controls playsInline className={className} />;
}

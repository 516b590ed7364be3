import { Blockquote, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatClock, formatList } from '../../ui/format';
import footClasses from './modal-foot.module.css';
import classes from './script-preview.module.css';
import type { Preview } from './use-script-preview';

interface ScriptPreviewProps {
  preview: Preview | undefined;
  busy: boolean;
  onClose: () => void;
  onMake: (previewId: string) => void;
}

/** The script as it would be spoken, to be taken or left. */
export function ScriptPreview({ preview, busy, onClose, onMake }: ScriptPreviewProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={preview !== undefined}
      onClose={onClose}
      title={preview?.title ?? ''}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {preview && (
        <Stack gap="md">
          <Content preview={preview} />
          <Group justify="flex-end" gap="xs" className={footClasses.foot ?? ''}>
            <Button variant="default" onClick={onClose}>
              {t('runs.preview.back')}
            </Button>
            <Button
              loading={busy}
              onClick={() => {
                onMake(preview.previewId);
              }}
            >
              {t('runs.preview.make')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function Content({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const facts = [
    t('runs.preview.spoken', { clock: formatClock(preview.spokenMs) }),
    t('scenes.count', { count: preview.scenes.length }),
    preview.writtenBy === null
      ? t('runs.preview.ownWords')
      : t('runs.preview.writtenBy', { writer: preview.writtenBy }),
  ];
  return (
    <>
      <Text size="xs" c="dimmed" className="tabular">
        {facts.join(' · ')}
      </Text>
      {preview.hook !== null && (
        <Blockquote p="sm" color="marine" cite={t('runs.preview.opening')}>
          {preview.hook}
        </Blockquote>
      )}
      <ol className={classes.scenes} aria-label={t('scenes.list')}>
        {preview.scenes.map(({ narration, searchTerms }, index) => (
          <li key={index}>
            <Text size="sm">{narration}</Text>
            {searchTerms.length > 0 && (
              <Text size="xs" c="dimmed">
                {t('runs.preview.shows', { things: formatList(searchTerms) })}
              </Text>
            )}
          </li>
        ))}
      </ol>
      {(preview.description !== '' || preview.hashtags.length > 0) && (
        <div>
          <Text size="xs" c="dimmed">
            {t('runs.description')}
          </Text>
          <Text size="sm">
            {preview.description} {preview.hashtags.map((tag) => `#${tag}`).join(' ')}
          </Text>
        </div>
      )}
    </>
  );
}

import { Blockquote, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { formatClock } from '../../ui/format';
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
  return (
    <Modal
      opened={preview !== undefined}
      onClose={onClose}
      title={preview?.title ?? ''}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {preview && (
        <Stack gap="md">
          <Content preview={preview} />
          <Group justify="flex-end" gap="xs" className={footClasses.foot ?? ''}>
            <Button variant="default" onClick={onClose}>
              Back to the form
            </Button>
            <Button
              loading={busy}
              onClick={() => {
                onMake(preview.previewId);
              }}
            >
              Make this video
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function Content({ preview }: { preview: Preview }) {
  const facts = [
    `about ${formatClock(preview.spokenMs)} spoken`,
    preview.scenes.length === 1 ? '1 scene' : `${String(preview.scenes.length)} scenes`,
    preview.writtenBy === null ? 'your own words' : `written by ${preview.writtenBy}`,
  ];
  return (
    <>
      <Text size="xs" c="dimmed" className="tabular">
        {facts.join(' · ')}
      </Text>
      {preview.hook !== null && (
        <Blockquote p="sm" color="marine" cite="The opening words">
          {preview.hook}
        </Blockquote>
      )}
      <ol className={classes.scenes} aria-label="Scenes">
        {preview.scenes.map(({ narration, searchTerms }, index) => (
          <li key={index}>
            <Text size="sm">{narration}</Text>
            {searchTerms.length > 0 && (
              <Text size="xs" c="dimmed">
                shows {searchTerms.join(', ')}
              </Text>
            )}
          </li>
        ))}
      </ol>
      {(preview.description !== '' || preview.hashtags.length > 0) && (
        <div>
          <Text size="xs" c="dimmed">
            Description
          </Text>
          <Text size="sm">
            {preview.description} {preview.hashtags.map((tag) => `#${tag}`).join(' ')}
          </Text>
        </div>
      )}
    </>
  );
}

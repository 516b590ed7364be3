import { Button, Stack } from '@mantine/core';
import { IconBrush, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../gql/graphql';
import type { CaptionChoice } from './caption-choices';
import { CaptionStage } from './caption-stage';
import type { Asked, PreviewLine } from './preview-line';
import { useCaptionPreview } from './use-caption-preview';

interface ChosenStyleProps {
  chosen: CaptionChoice;
  format: Format;
  line: PreviewLine;
  asked: Asked;
  /** Asks for the editor: with `keep` for the style itself, else for a new one after it. */
  onEdit: (editing: { base: CaptionChoice; keep: boolean }) => void;
}

/** The chosen look, large, and the way to one of one's own. */
export function ChosenStyle({ chosen, onEdit, ...stage }: ChosenStyleProps) {
  const { t } = useTranslation();
  const still = useCaptionPreview(stage.line, stage.asked);
  return (
    <Stack gap="sm">
      <CaptionStage {...stage} title={chosen.title} still={still} />
      <Stack gap={6}>
        {chosen.own && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => {
              onEdit({ base: chosen, keep: true });
            }}
          >
            {t('captions.change')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBrush size={14} aria-hidden />}
          onClick={() => {
            onEdit({ base: chosen, keep: false });
          }}
        >
          {chosen.own ? t('captions.makeAnother') : t('captions.makeOwn')}
        </Button>
      </Stack>
    </Stack>
  );
}

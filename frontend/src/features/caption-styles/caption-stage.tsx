import { Button, Stack } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format, Platform } from '../../gql/graphql';
import { SafeAreaSwitch } from '../../ui/safe-area-switch';
import { coveringPlatforms, SafeAreas } from '../../ui/safe-areas';
import { CaptionFrame } from './caption-frame';
import classes from './caption-stage.module.css';
import type { Asked, PreviewLine } from './preview-line';
import { useCaptionPreview, type Previewing } from './use-caption-preview';

interface CaptionStageProps {
  title: string;
  format: Format;
  line: PreviewLine;
  asked: Asked;
  /** The picture of what is asked for. */
  still: Previewing;
  /** Whether it has to be small on a phone. */
  beside?: boolean;
}

/** One look of captions, large: as a picture, moving, and with what platforms cover. */
export function CaptionStage(props: CaptionStageProps) {
  const { t } = useTranslation();
  const { title, format, line, asked, still, beside = false } = props;
  const moving: Asked = { ...asked, input: { ...asked.input, kind: 'MOTION' } };
  const [played, setPlayed] = useState<string>();
  const playing = played === JSON.stringify(moving);
  const motion = useCaptionPreview(line, moving, playing);
  const platforms = coveringPlatforms(format);
  const [covering, setCovering] = useState<Platform>();
  const shown = covering && (platforms.includes(covering) ? covering : platforms[0]);
  return (
    <Stack gap="xs" className={classes.stack ?? ''} {...(beside ? { 'data-beside': true } : {})}>
      <CaptionFrame {...{ title, format, still }} motion={playing ? motion : undefined}>
        {shown && <SafeAreas format={format} platform={shown} />}
      </CaptionFrame>
      <Button
        variant="default"
        size="xs"
        aria-label={
          playing
            ? t('captions.preview.stop', { name: title })
            : t('captions.preview.play', { name: title })
        }
        loading={playing && motion.preview === undefined}
        leftSection={
          playing ? (
            <IconPlayerStop size={14} aria-hidden />
          ) : (
            <IconPlayerPlay size={14} aria-hidden />
          )
        }
        onClick={() => {
          setPlayed(playing ? undefined : JSON.stringify(moving));
        }}
      >
        {playing ? t('ui.stop') : t('ui.play')}
      </Button>
      <SafeAreaSwitch format={format} value={shown} onChange={setCovering} />
    </Stack>
  );
}

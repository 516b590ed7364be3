import { Badge, Group, Radio, Skeleton, Text } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaptionPosition, Format } from '../../gql/graphql';
import classes from './caption-card.module.css';
import type { CaptionChoice } from './caption-choices';
import type { Asked, PreviewLine } from './preview-line';
import { useCaptionPreview } from './use-caption-preview';

interface CaptionCardProps {
  choice: CaptionChoice;
  chosen: boolean;
  format: Format;
  line: PreviewLine;
  asked: Asked;
}

/** One way for captions to look, on the person's own words; asked for when it comes into sight. */
export function CaptionCard({ choice, chosen, format, line, asked }: CaptionCardProps) {
  const { t } = useTranslation();
  const { ref, inViewport } = useInViewport<HTMLButtonElement>();
  const { preview, before } = useCaptionPreview(line, asked, inViewport);
  const failed = preview !== undefined && 'problem' in preview;
  const { id, title, own, look } = choice;
  return (
    <Radio.Card ref={ref} value={id} className={classes.card ?? ''}>
      <div className={classes.picture}>
        {before !== undefined && !failed && (
          <img
            src={before}
            alt=""
            style={{
              opacity: preview ? 1 : 0.55,
              objectPosition: `50% ${String(cropAt(format, look.position))}%`,
            }}
          />
        )}
        {before === undefined && preview === undefined && <Skeleton h="100%" radius={0} />}
        {failed && (
          <Text size="xs" c="dimmed" className={classes.nothing ?? ''}>
            {t('captions.preview.no')}
          </Text>
        )}
      </div>
      <Group gap={4} px={8} py={6} wrap="nowrap" justify="space-between">
        <Text size="xs" fw={chosen ? 600 : 450} truncate>
          {title}
        </Text>
        {chosen ? (
          <IconCheck size={14} stroke={2.5} aria-hidden style={{ flex: 'none' }} />
        ) : (
          own && (
            <Badge size="xs" color="gray" style={{ flex: 'none' }}>
              {t('captions.yours')}
            </Badge>
          )
        )}
      </Group>
    </Radio.Card>
  );
}

const middles: Record<'upright' | 'other', Record<CaptionPosition, number>> = {
  upright: { STRICT: 0.373, UPPER: 0.224, ORGANIC: 0.645 },
  other: { STRICT: 0.7, UPPER: 0.2, ORGANIC: 0.8 },
};

/** Where a square is cut out of the picture so that the words are in it, in per cent of what is left over. */
function cropAt(format: Format, position: CaptionPosition): number {
  const height = { VERTICAL: 1920, PORTRAIT: 1350, SQUARE: 1080, LANDSCAPE: 1080 }[format];
  const spare = height - 1080;
  if (spare === 0) return 50;
  const middle = middles[format === 'VERTICAL' ? 'upright' : 'other'][position] * height;
  return Math.round(Math.min(1, Math.max(0, (middle - 540) / spare)) * 100);
}

import { Box, Group, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../ui/format';
import type { Measure } from './analytics-search';
import { Change } from './change';
import { formatMeasure } from './measures';
import classes from './totals-grid.module.css';

/** One number of all videos. */
export interface Total {
  measure: Measure;
  value: number | null | undefined;
  /** Of how many videos it is known. */
  measured: number | undefined;
  publications: number;
  before?: number | null | undefined;
  change?: number | null | undefined;
}

interface TotalTileProps {
  total: Total;
  pressed?: boolean;
  onPress?: () => void;
}

/** A total with its change; a button where there is a course to see. */
export function TotalTile({ total, pressed, onPress }: TotalTileProps) {
  const { t } = useTranslation();
  const { measure, value, change } = total;
  const content = (
    <>
      <Text span display="block" size="xs" c="dimmed">
        {t(`analytics.${measure}`)}
      </Text>
      <Group component="span" gap={8} align="baseline" wrap="wrap">
        <Text
          span
          fz={value == null ? 'sm' : 22}
          fw={value == null ? 400 : 600}
          lh={'31px'}
          className="tabular"
          c={value == null ? 'dimmed' : 'inherit'}
        >
          {value == null ? t('analytics.notMeasured') : formatMeasure(measure, value)}
        </Text>
        <Change value={change} />
      </Group>
      <Text span display="block" size="xs" c="dimmed" mih={18}>
        <TotalNote total={total} />
      </Text>
    </>
  );
  if (!onPress) return <Box className={classes.tile ?? ''}>{content}</Box>;
  return (
    <UnstyledButton className={classes.tile ?? ''} aria-pressed={pressed} onClick={onPress}>
      {content}
    </UnstyledButton>
  );
}

/** What a total is worth: of how many videos it is known, and what it was before. */
function TotalNote({ total }: { total: Total }) {
  const { t } = useTranslation();
  const { measure, value, measured, publications, before } = total;
  if (value != null && measured !== undefined && measured < publications) {
    return t('analytics.ofVideos', {
      measured: formatCount(measured),
      total: formatCount(publications),
    });
  }
  return before == null ? null : t('analytics.before', { value: formatMeasure(measure, before) });
}

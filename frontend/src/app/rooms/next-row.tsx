import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../locales/language';
import { formatSoon } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { AccountName } from '../../ui/platform';
import classes from './next-row.module.css';
import type { NextUp } from './next-up';

/** One thing that goes out by itself, and when. */
export function NextRow({ item }: { item: NextUp }) {
  return item.is === 'publication' ? (
    <PublicationLine publication={item.publication} at={item.at} />
  ) : (
    <SlotLine {...item} />
  );
}

function Line({ at, name, aside }: { at: string; name: ReactNode; aside: ReactNode }) {
  useLanguage();
  return (
    <div className={classes.row}>
      <Text component="time" dateTime={at} size="sm" c="dimmed" className="tabular">
        {formatSoon(at)}
      </Text>
      {name}
      <div className={classes.aside}>{aside}</div>
    </div>
  );
}

function PublicationLine({
  publication: { title, run, platform, connection },
  at,
}: Pick<Extract<NextUp, { is: 'publication' }>, 'publication' | 'at'>) {
  const { t } = useTranslation();
  return (
    <Line
      at={at}
      name={
        <TextLink
          to="/runs/$runId"
          params={{ runId: run.id }}
          c="inherit"
          size="sm"
          fw={500}
          truncate
        >
          {title === '' ? (run.title ?? t('runs.untitled')) : title}
        </TextLink>
      }
      aside={<AccountName platform={platform} name={connection.displayName} />}
    />
  );
}

function SlotLine({ at, pipeline, filledBy }: Extract<NextUp, { is: 'slot' }>) {
  const { t } = useTranslation();
  const missing = filledBy === 'nothing';
  const Glyph = missing ? IconAlertTriangle : IconCalendarClock;
  return (
    <Line
      at={at}
      name={
        <TextLink
          to="/pipelines/$pipelineId"
          params={{ pipelineId: pipeline.id }}
          c="inherit"
          size="sm"
          fw={500}
          truncate
        >
          {pipeline.name}
        </TextLink>
      }
      aside={
        <Group
          gap={6}
          wrap="nowrap"
          c={missing ? 'var(--mantine-color-yellow-light-color)' : 'dimmed'}
        >
          <Glyph size={15} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
          <Text size="sm">{t(`home.next.filled.${filledBy}`)}</Text>
        </Group>
      }
    />
  );
}

import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { FootageSource, PipelineRowFragment } from '../../gql/graphql';
import { formatLanguage } from '../../ui/format';
import { footageTitle } from '../../ui/footage-source';
import { TextLink } from '../../ui/links';
import { AccountName, PlatformIcon } from '../../ui/platform';
import { sayWaitingTopics } from '../../ui/waiting-topics';
import classes from './pipeline-row.module.css';
import { PipelineMenu } from './pipeline-menu';
import { PipelineStart } from './pipeline-start';
import { ScheduleLine } from './schedule-line';

export const PipelineRowDocument = graphql(`
  fragment PipelineRow on Pipeline {
    id
    name
    settings {
      language
      scriptKind
      footageOrder
      privacy
      approval
    }
    destinations {
      id
      platform
      displayName
      health
    }
    waitingTopics
    ...ScheduleLine
    ...PipelineStart
    ...PipelineMenu
  }
`);

interface PipelineRowProps {
  pipeline: FragmentType<typeof PipelineRowDocument>;
  /** What its last run is and how it stands. */
  last: ReactNode;
}

/** One pipeline in the list: what it makes, when and where to, and what to do with it. */
export function PipelineRow({ pipeline: masked, last }: PipelineRowProps) {
  const pipeline = unmask(PipelineRowDocument, masked);
  const { id, name, waitingTopics } = pipeline;
  return (
    <div className={classes.row}>
      <Stack gap={2} miw={0} className={classes.about ?? ''}>
        <TextLink
          to="/pipelines/$pipelineId"
          params={{ pipelineId: id }}
          c="inherit"
          fw={500}
          size="sm"
          truncate
          className={classes.name}
        >
          {name}
        </TextLink>
        <Text size="xs" c="dimmed" lineClamp={2}>
          {describe(pipeline)}
        </Text>
        <Group gap={6} className={classes.signs ?? ''}>
          {pipeline.destinations.map((each) => (
            <PlatformIcon key={each.id} platform={each.platform} size={15} />
          ))}
        </Group>
      </Stack>
      <Stack gap={2} miw={0}>
        <ScheduleLine pipeline={pipeline} />
        <TextLink
          to="/pipelines/$pipelineId/topics"
          params={{ pipelineId: id }}
          c="dimmed"
          size="xs"
          w="fit-content"
        >
          {sayWaitingTopics(waitingTopics)}
        </TextLink>
      </Stack>
      <Targets pipeline={pipeline} />
      <div>{last}</div>
      <Group gap={4} wrap="nowrap" justify="flex-end" className={classes.actions ?? ''}>
        <PipelineStart pipeline={pipeline} quiet />
        <PipelineMenu pipeline={pipeline} />
      </Group>
    </div>
  );
}

function Targets({ pipeline: { destinations } }: { pipeline: PipelineRowFragment }) {
  const { t } = useTranslation();
  return (
    <Stack gap={2} className={classes.destinations ?? ''}>
      {destinations.map((each) => (
        <AccountName key={each.id} platform={each.platform} name={each.displayName} />
      ))}
      {destinations.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('pipelines.destination.noneInList')}
        </Text>
      )}
    </Stack>
  );
}

function describe({ settings }: PipelineRowFragment): string {
  return [
    translate(`pipelines.brings.${settings.scriptKind}`),
    formatLanguage(settings.language),
    describeFootage(settings.footageOrder),
    translate(`pipelines.privacy.${settings.privacy}`),
    settings.approval ? translate('pipelines.fact.asks') : translate('pipelines.fact.itself'),
  ].join(' · ');
}

function describeFootage([first, ...others]: readonly FootageSource[]): string {
  const footage = footageTitle(first ?? 'BACKDROPS');
  const count = others.length;
  return count === 0 ? footage : translate('pipelines.fact.footageMore', { footage, count });
}

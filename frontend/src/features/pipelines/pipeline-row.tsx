import { ActionIcon, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { FootageSource, PipelineRowFragment } from '../../gql/graphql';
import { footageTitle } from '../../ui/footage-source';
import { ButtonLink, TextLink } from '../../ui/links';
import { AccountName } from '../../ui/platform';
import classes from './pipeline-row.module.css';
import { usePipelineDelete } from './use-pipeline-delete';

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
    runs(first: 1) {
      totalCount
    }
  }
`);

/** One pipeline in the list: what it makes, where it goes, what to do with it. */
export function PipelineRow({
  pipeline: masked,
}: {
  pipeline: FragmentType<typeof PipelineRowDocument>;
}) {
  const { t } = useTranslation();
  const pipeline = unmask(PipelineRowDocument, masked);
  const { id, name, destinations } = pipeline;
  return (
    <div className={classes.row}>
      <Stack gap={2} miw={0}>
        <TextLink
          to="/pipelines/$pipelineId"
          params={{ pipelineId: id }}
          c="inherit"
          fw={500}
          size="sm"
          truncate
        >
          {name}
        </TextLink>
        <Text size="xs" c="dimmed" truncate>
          {describe(pipeline)}
        </Text>
      </Stack>
      <Group gap="md" className={classes.destinations}>
        {destinations.map((each) => (
          <AccountName key={each.id} platform={each.platform} name={each.displayName} />
        ))}
        {destinations.length === 0 && (
          <Text size="xs" c="dimmed">
            {t('pipelines.destination.noneInList')}
          </Text>
        )}
      </Group>
      <Text size="xs" c="dimmed" className={`${classes.count ?? ''} tabular`}>
        {t('pipelines.fact.runs', { count: pipeline.runs.totalCount })}
      </Text>
      <Group gap={4} wrap="nowrap" justify="flex-end">
        <ButtonLink to="/runs/new" search={{ pipeline: id }} size="xs" variant="default">
          {t('runs.new.title')}
        </ButtonLink>
        <PipelineMenu id={id} name={name} />
      </Group>
    </div>
  );
}

function PipelineMenu({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const askDelete = usePipelineDelete(id, name);
  return (
    <Menu position="bottom-end" width={150}>
      <Menu.Target>
        <ActionIcon aria-label={t('ui.moreFor', { name })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={14} aria-hidden />}
          onClick={() =>
            void navigate({ to: '/pipelines/$pipelineId', params: { pipelineId: id } })
          }
        >
          {t('ui.edit')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={askDelete}
        >
          {t('ui.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function describe({ settings }: PipelineRowFragment): string {
  return [
    translate(`pipelines.brings.${settings.scriptKind}`),
    settings.language,
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

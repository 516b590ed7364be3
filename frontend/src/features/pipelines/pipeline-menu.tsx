import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconCopy,
  IconDots,
  IconPlayerPause,
  IconPlayerPlay,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { usePipelineAside } from './use-pipeline-aside';
import { usePipelineDelete } from './use-pipeline-delete';
import { usePipelinePause } from './use-pipeline-pause';

export const PipelineMenuDocument = graphql(`
  fragment PipelineMenu on Pipeline {
    id
    name
    archivedAt
    schedule {
      id
      pausedAt
    }
  }
`);

interface PipelineMenuProps {
  pipeline: FragmentType<typeof PipelineMenuDocument>;
  onDeleted?: () => void;
}

/** What can be done with a pipeline as a whole. */
export function PipelineMenu({ pipeline, onDeleted }: PipelineMenuProps) {
  const { t } = useTranslation();
  const { id, name, archivedAt, schedule } = unmask(PipelineMenuDocument, pipeline);
  const rests = archivedAt !== null;
  const askDelete = usePipelineDelete(id, name, onDeleted);
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon aria-label={t('ui.moreFor', { name })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconSettings size={14} aria-hidden />}
          renderRoot={(props) => (
            <Link to="/pipelines/$pipelineId/settings" params={{ pipelineId: id }} {...props} />
          )}
        >
          {t('pipelines.tab.settings')}
        </Menu.Item>
        {schedule && !rests && <PauseItem pipelineId={id} paused={schedule.pausedAt !== null} />}
        <Menu.Item
          leftSection={<IconCopy size={14} aria-hidden />}
          renderRoot={(props) => <Link to="/pipelines/new" search={{ from: id }} {...props} />}
        >
          {t('pipelines.duplicate')}
        </Menu.Item>
        <AsideItem id={id} name={name} aside={rests} />
        <Menu.Divider />
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

function AsideItem({ id, name, aside }: { id: string; name: string; aside: boolean }) {
  const { t } = useTranslation();
  const { putAside, takeUp } = usePipelineAside(id, name);
  const Glyph = aside ? IconArrowBackUp : IconArchive;
  return (
    <Menu.Item
      leftSection={<Glyph size={14} aria-hidden />}
      onClick={() => void (aside ? takeUp() : putAside())}
    >
      {aside ? t('pipelines.aside.restore') : t('pipelines.aside.action')}
    </Menu.Item>
  );
}

function PauseItem({ pipelineId, paused }: { pipelineId: string; paused: boolean }) {
  const { t } = useTranslation();
  const { busy, set } = usePipelinePause(pipelineId);
  const Glyph = paused ? IconPlayerPlay : IconPlayerPause;
  return (
    <Menu.Item
      leftSection={<Glyph size={14} aria-hidden />}
      disabled={busy}
      onClick={() => void set(!paused)}
    >
      {paused ? t('pipelines.schedule.resume') : t('pipelines.schedule.pause')}
    </Menu.Item>
  );
}

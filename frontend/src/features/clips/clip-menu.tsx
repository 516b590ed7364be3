import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEye, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClipRowFragment } from '../../gql/graphql';
import { ClipEditor } from './clip-editor';
import { ClipPublish } from './clip-publish';
import { useClipDelete } from './use-clip-delete';

interface ClipMenuProps {
  clip: ClipRowFragment;
  tags: readonly string[];
  onOpen: () => void;
}

/** What can be done with a clip. */
export function ClipMenu({ clip, tags, onOpen }: ClipMenuProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState<'edit' | 'publish'>();
  const close = () => {
    setForm(undefined);
  };
  const askDelete = useClipDelete(clip);
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon aria-label={t('ui.moreFor', { name: clip.name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEye size={14} aria-hidden />} onClick={onOpen}>
            {t('ui.open')}
          </Menu.Item>
          {clip.kind === 'VIDEO' && (
            <Menu.Item
              leftSection={<IconSend size={14} aria-hidden />}
              onClick={() => {
                setForm('publish');
              }}
            >
              {t('clips.publish.open')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => {
              setForm('edit');
            }}
          >
            {t('clips.editor.title')}
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
      {form === 'edit' && <ClipEditor clip={clip} tags={tags} onClose={close} />}
      {form === 'publish' && <ClipPublish clip={clip} onClose={close} />}
    </>
  );
}

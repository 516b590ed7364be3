import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEye, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClipRowFragment } from '../../gql/graphql';
import { ClipEditor } from './clip-editor';
import { useClipDelete } from './use-clip-delete';

interface ClipMenuProps {
  clip: ClipRowFragment;
  tags: readonly string[];
  onOpen: () => void;
}

/** What can be done with a clip. */
export function ClipMenu({ clip, tags, onOpen }: ClipMenuProps) {
  const [editing, setEditing] = useState(false);
  const askDelete = useClipDelete(clip);
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon aria-label={`More for ${clip.name}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEye size={14} aria-hidden />} onClick={onOpen}>
            Open
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => {
              setEditing(true);
            }}
          >
            Name, tags and licence
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={askDelete}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {editing && (
        <ClipEditor
          clip={clip}
          tags={tags}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </>
  );
}

import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { describeClip } from './clip-kinds';
import { ClipMenu } from './clip-menu';
import { ClipPreview } from './clip-preview';
import classes from './clip-row.module.css';
import { ClipUses } from './clip-uses';
import { ClipThumbnail } from './clip-thumbnail';

export const ClipRowDocument = graphql(`
  fragment ClipRow on Clip {
    id
    name
    kind
    width
    height
    durationMs
    bytes
    tags
    licence
    mediaType
    url
    thumbnailUrl
    usedInPipelines
    createdAt
  }
`);

interface ClipRowProps {
  clip: FragmentType<typeof ClipRowDocument>;
  /** Tags to propose. */
  tags: readonly string[];
  onTag: (tag: string) => void;
}

/** One file of the library: what it is, how it is sorted, what shows it. */
export function ClipRow({ clip: masked, tags, onTag }: ClipRowProps) {
  const { t } = useTranslation();
  const clip = unmask(ClipRowDocument, masked);
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
  };
  return (
    <div className={classes.row}>
      <UnstyledButton onClick={open} aria-label={t('clips.open', { name: clip.name })}>
        <ClipThumbnail clip={clip} />
      </UnstyledButton>
      <Stack gap={2} miw={0}>
        <Text size="sm" fw={500} truncate title={clip.name}>
          {clip.name}
        </Text>
        <Text size="xs" c="dimmed" truncate className="tabular">
          {describeClip(clip)}
        </Text>
        {clip.licence !== '' && (
          <Text size="xs" c="dimmed" truncate title={clip.licence}>
            {clip.licence}
          </Text>
        )}
        <Tags clip={clip} onTag={onTag} />
        {clip.usedInPipelines > 0 && <ClipUses clip={clip} />}
      </Stack>
      <Text size="xs" c="dimmed" ta="right" className={classes.wideOnly ?? ''}>
        <Ago at={clip.createdAt} />
      </Text>
      <ClipMenu clip={clip} tags={tags} onOpen={open} />
      <ClipPreview
        clip={clip}
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
      />
    </div>
  );
}

interface TagsProps {
  clip: { tags: readonly string[]; name: string };
  onTag: (tag: string) => void;
}

function Tags({ clip, onTag }: TagsProps) {
  const { t } = useTranslation();
  if (clip.tags.length === 0) return null;
  return (
    <Group gap={4} mt={2} role="list" aria-label={t('clips.tagsOf', { name: clip.name })}>
      {clip.tags.map((tag) => (
        <div key={tag} role="listitem">
          <Badge
            component="button"
            color="gray"
            size="sm"
            maw={180}
            style={{ cursor: 'pointer' }}
            onClick={() => {
              onTag(tag);
            }}
          >
            {tag}
          </Badge>
        </div>
      ))}
    </Group>
  );
}

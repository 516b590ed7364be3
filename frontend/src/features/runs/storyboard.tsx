import { Badge, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconPlayerPlay } from '@tabler/icons-react';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { StoryboardFragment, TimingSource } from '../../gql/graphql';
import { formatClock } from '../../ui/format';
import { SceneWords } from './scene-words';
import classes from './storyboard.module.css';

export const StoryboardDocument = graphql(`
  fragment Storyboard on Run {
    id
    version
    scenes {
      id
      position
      narration
      searchTerms
      startMs
      durationMs
      timingSource
      footage
      rendered
      words {
        text
        startMs
        endMs
      }
    }
  }
`);

type Scene = StoryboardFragment['scenes'][number];

const sources: Record<TimingSource, string> = {
  PROVIDER: 'timed by the voice',
  ALIGNED: 'timed to the recording',
  ESTIMATED: 'timing estimated',
};

interface StoryboardProps {
  run: FragmentType<typeof StoryboardDocument>;
  /** Called with a place in the video when a person picks a scene. */
  onSeek: (ms: number) => void;
}

/** The scenes in order: what is said, when, over which footage. */
export function Storyboard({ run: masked, onSeek }: StoryboardProps) {
  const run = unmask(StoryboardDocument, masked);
  return (
    <ol className={classes.list}>
      {run.scenes.map((scene) => (
        <SceneLine key={scene.id} scene={scene} onSeek={onSeek} />
      ))}
    </ol>
  );
}

function SceneLine({ scene, onSeek }: { scene: Scene; onSeek: (ms: number) => void }) {
  const [open, { toggle }] = useDisclosure(false);
  const { startMs } = scene;
  return (
    <li className={classes.scene}>
      <UnstyledButton
        className={classes.time ?? ''}
        disabled={startMs == null || !scene.rendered}
        onClick={() => {
          onSeek(startMs ?? 0);
        }}
        aria-label={`Play from scene ${String(scene.position + 1)}`}
      >
        <IconPlayerPlay size={11} aria-hidden />
        {startMs == null ? '–:––' : formatClock(startMs)}
      </UnstyledButton>
      <Stack gap={4} miw={0}>
        <Text size="sm" lh={1.5}>
          {scene.narration}
        </Text>
        <Group gap={6}>
          <SceneFacts scene={scene} />
          {scene.words.length > 0 && (
            <UnstyledButton className={classes.more ?? ''} onClick={toggle} aria-expanded={open}>
              {scene.words.length} words <IconChevronDown size={12} aria-hidden data-open={open} />
            </UnstyledButton>
          )}
        </Group>
        <Collapse expanded={open}>
          <SceneWords words={scene.words} />
        </Collapse>
      </Stack>
    </li>
  );
}

/** `backdrop:night-sky` as people say it. */
function shown(footage: string | null | undefined): string | undefined {
  if (footage == null) return undefined;
  const [kind, slug = ''] = footage.split(':', 2);
  return kind === 'backdrop' ? `${slug.replaceAll('-', ' ')} backdrop` : 'your own clip';
}

function SceneFacts({ scene }: { scene: Scene }) {
  const facts = [
    scene.durationMs == null ? undefined : `${(scene.durationMs / 1000).toFixed(1)} s`,
    shown(scene.footage) ??
      (scene.searchTerms.length > 0 ? `looking for ${scene.searchTerms.join(', ')}` : undefined),
    scene.timingSource == null ? undefined : sources[scene.timingSource],
  ].filter((fact) => fact !== undefined);
  return (
    <>
      {scene.rendered && (
        <Badge size="xs" color="teal">
          Rendered
        </Badge>
      )}
      <Text size="xs" c="dimmed" className="tabular">
        {facts.join(' · ')}
      </Text>
    </>
  );
}

import { Text } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useState } from 'react';
import { useApiUrl } from '../../api/config-context';
import { useLanguage } from '../../locales/language';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { StoryboardFragment } from '../../gql/graphql';
import { LeaveGuard } from '../../ui/leave-guard';
import { EditsBar } from './edits-bar';
import { SceneEditor } from './scene-editor';
import { editOf, whyFixed } from './scene-edits';
import { SceneLine } from './scene-line';
import classes from './storyboard.module.css';
import { useRunEdit } from './use-run-edit';
import { useStills } from './use-stills';

export const StoryboardDocument = graphql(`
  fragment Storyboard on Run {
    id
    version
    state
    language
    pipeline {
      id
    }
    video {
      url
      mediaType
      expiresAt
    }
    publications {
      id
      state
    }
    scenes {
      id
      position
      narration
      searchTerms
      startMs
      durationMs
      timingSource
      footage
      credit
      rate
      pauseMs
      rendered
      choice {
        source
        score
        reason
        weak
        tried
        byPerson
      }
      words {
        text
        startMs
        endMs
      }
    }
  }
`);

interface StoryboardProps {
  run: FragmentType<typeof StoryboardDocument>;
  /** Called with a place in the video when a person picks a scene. */
  onSeek: (ms: number) => void;
}

/** The scenes in order: what is said, when, over which footage; and how each should be instead. */
export function Storyboard({ run: masked, onSeek }: StoryboardProps) {
  useLanguage();
  const run = unmask(StoryboardDocument, masked);
  const [editing, setEditing] = useState<string>();
  const { edits, changed, keep, ...edit } = useRunEdit(run);
  const fixed = whyFixed(run);
  const [list, seen] = useSeen();
  const takeCanvas = useStoryboardStills(run, seen);
  const scene = run.scenes.find(({ id }) => id === editing);
  return (
    <>
      <LeaveGuard as="unsent" isDirty={() => changed.length > 0} />
      {fixed !== undefined && (
        <Text size="xs" c="dimmed" mb="sm">
          {fixed}
        </Text>
      )}
      <ol ref={list} className={classes.list}>
        {run.scenes.map((each) => (
          <SceneLine
            key={each.id}
            scene={each}
            edit={changed.some(({ id }) => id === each.id) ? edits[each.id] : undefined}
            fixed={fixed !== undefined}
            takeCanvas={run.video ? takeCanvas : undefined}
            onSeek={onSeek}
            onEdit={() => {
              setEditing(each.id);
            }}
          />
        ))}
      </ol>
      <EditsBar
        changes={changed}
        pipelineId={run.pipeline.id}
        fixed={fixed}
        refusal={edit.refusal}
        busy={edit.busy}
        onDiscard={edit.discard}
        onSend={() => void edit.send()}
      />
      {scene && (
        <SceneEditor
          key={scene.id}
          scene={scene}
          language={run.language}
          initial={edits[scene.id] ?? editOf(scene)}
          onKeep={(wanted) => {
            keep(scene.id, wanted);
          }}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </>
  );
}

/** Whether an element was ever in sight. */
function useSeen() {
  const { ref, inViewport } = useInViewport<HTMLOListElement>();
  const [seen, setSeen] = useState(false);
  if (inViewport && !seen) setSeen(true);
  return [ref, seen] as const;
}

/** A frame from the middle of each scene that is drawn, once somebody looks: each is reached by playing the film. */
function useStoryboardStills({ video, scenes }: StoryboardFragment, seen: boolean) {
  const absolute = useApiUrl();
  const moments = scenes.flatMap(({ id, rendered, startMs, durationMs }) =>
    rendered && startMs !== null ? [{ id, ms: startMs + (durationMs ?? 0) / 2 }] : [],
  );
  return useStills(video && seen ? absolute(video.url) : undefined, moments);
}

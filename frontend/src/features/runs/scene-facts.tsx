import { Anchor, Badge, Group, Text } from '@mantine/core';
import type { TimingSource } from '../../gql/graphql';
import { footageSources } from '../../ui/footage-source';
import type { Scene } from './scene-edits';

const timings: Record<TimingSource, string> = {
  PROVIDER: 'timed by the voice',
  ALIGNED: 'timed to the recording',
  ESTIMATED: 'timing estimated',
};

/** `backdrop:night-sky` as people say it. */
export function shownBy({ footage, choice }: Scene): string | undefined {
  if (footage === null) return undefined;
  const [kind, slug = ''] = footage.split(':', 2);
  if (kind === 'backdrop') return `${slug.replaceAll('-', ' ')} backdrop`;
  if (kind === 'clip') return 'your own clip';
  if (kind === 'image') return `picture by ${slug}`;
  return choice ? footageSources[choice.source] : kind;
}

/** How long a scene is, what it shows, from whom, and why. */
export function SceneFacts({ scene }: { scene: Scene }) {
  const { choice, credit, rate, pauseMs } = scene;
  const facts = [
    scene.durationMs === null ? undefined : `${(scene.durationMs / 1000).toFixed(1)} s`,
    shownBy(scene) ??
      (scene.searchTerms.length > 0 ? `looking for ${scene.searchTerms.join(', ')}` : undefined),
    scene.timingSource === null ? undefined : timings[scene.timingSource],
    rate === null ? undefined : `pace ${String(rate)}×`,
    pauseMs === null ? undefined : `pause ${(pauseMs / 1000).toFixed(1)} s`,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <Group gap={6}>
        {scene.rendered && (
          <Badge size="xs" color="teal">
            Rendered
          </Badge>
        )}
        {choice?.weak === true && (
          <Badge size="xs" color="yellow">
            weak match
          </Badge>
        )}
        <Text size="xs" c="dimmed" className="tabular">
          {facts.join(' · ')}
        </Text>
      </Group>
      {choice && scene.footage !== null && (
        <Text size="xs" c="dimmed" title={choice.tried.join('\n')}>
          {[choice.reason, ...choice.tried].filter((part) => part !== '').join(' · ')}
        </Text>
      )}
      {credit !== null && <Credit credit={credit} />}
    </>
  );
}

/** Author and library, leading to the page of the footage. */
function Credit({ credit }: { credit: string }) {
  const [, words = credit, url] = /^(.*?):? ?(https:\/\/\S+)$/u.exec(credit) ?? [];
  return (
    <Text size="xs" c="dimmed">
      {url === undefined ? (
        words
      ) : (
        <Anchor href={url} target="_blank" rel="noreferrer" inherit>
          {words}
        </Anchor>
      )}
    </Text>
  );
}

import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { formatCount, formatList, formatSeconds } from '../../ui/format';
import { footageTitle } from '../../ui/footage-source';
import type { Scene } from './scene-edits';
import { OuterLink } from '../../ui/links';

/** `backdrop:night-sky` as people say it. */
export function shownBy({ footage, choice }: Scene): string | undefined {
  if (footage === null) return undefined;
  const [kind, slug = ''] = footage.split(':', 2);
  if (kind === 'backdrop')
    return translate('scenes.fact.backdrop', { name: slug.replaceAll('-', ' ') });
  if (kind === 'clip') return translate('scenes.fact.ownClip');
  if (kind === 'image') return translate('scenes.fact.picture', { maker: slug });
  return choice ? footageTitle(choice.source) : kind;
}

/** How long a scene is, what it shows, from whom, and why. */
export function SceneFacts({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const { choice, credit, rate, pauseMs } = scene;
  const facts = [
    scene.durationMs === null ? undefined : formatSeconds(scene.durationMs),
    shownBy(scene) ??
      (scene.searchTerms.length > 0
        ? t('scenes.fact.lookingFor', { things: formatList(scene.searchTerms) })
        : undefined),
    scene.timingSource === null ? undefined : t(`scenes.timing.${scene.timingSource}`),
    rate === null ? undefined : t('scenes.fact.pace', { rate: formatCount(rate) }),
    pauseMs === null ? undefined : t('scenes.fact.pause', { seconds: formatSeconds(pauseMs) }),
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <Group gap={6}>
        {scene.rendered && (
          <Badge size="xs" color="teal">
            {t('scenes.fact.rendered')}
          </Badge>
        )}
        {choice?.weak === true && (
          <Badge size="xs" color="yellow">
            {t('scenes.fact.weak')}
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
      {url === undefined ? words : <OuterLink href={url}>{words}</OuterLink>}
    </Text>
  );
}

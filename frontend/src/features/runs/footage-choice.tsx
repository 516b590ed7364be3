import { Button, Group, Input, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { footageTitle } from '../../ui/footage-source';
import { BackdropChoice } from './backdrop-choice';
import { ClipChoice } from './clip-choice';
import type { Scene, Shown } from './scene-edits';
import { shownBy } from './scene-facts';
import { StockChoice } from './stock-choice';

interface FootageChoiceProps {
  scene: Scene;
  language: string;
  value?: Shown | null;
  onChange?: (shown: Shown | null) => void;
}

/** What the scene shows, and everything it could show instead. */
export function FootageChoice({ scene, language, value = null, onChange }: FootageChoiceProps) {
  const { t } = useTranslation();
  const said = () => {
    if (value) return t('scenes.footage.instead', { footage: value.label });
    const footage = shownBy(scene);
    return footage === undefined
      ? t('scenes.footage.nothingYet')
      : t('scenes.footage.now', { footage });
  };
  const choice = { value, onChange: (shown: Shown) => onChange?.(shown) };
  return (
    <Input.Wrapper label={t('scenes.footage.label')} labelElement="div">
      <Group justify="space-between" gap="xs" mih={30} mb="xs">
        <Text size="sm" c={value ? 'inherit' : 'dimmed'}>
          {said()}
        </Text>
        {value && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange?.(null)}>
            {t('scenes.footage.leave')}
          </Button>
        )}
      </Group>
      <Tabs defaultValue="PEXELS" keepMounted={false}>
        <Tabs.List mb="sm">
          {(['PEXELS', 'PIXABAY', 'CLIPS'] as const).map((source) => (
            <Tabs.Tab key={source} value={source}>
              {footageTitle(source)}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="BACKDROPS">{t('scenes.footage.backdrops')}</Tabs.Tab>
        </Tabs.List>
        {(['PEXELS', 'PIXABAY'] as const).map((source) => (
          <Tabs.Panel key={source} value={source}>
            <StockChoice
              source={source}
              language={language}
              usual={scene.searchTerms[0] ?? ''}
              {...choice}
            />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="CLIPS">
          <ClipChoice {...choice} />
        </Tabs.Panel>
        <Tabs.Panel value="BACKDROPS">
          <BackdropChoice {...choice} />
        </Tabs.Panel>
      </Tabs>
    </Input.Wrapper>
  );
}

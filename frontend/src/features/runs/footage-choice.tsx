import { Button, Group, Input, Tabs, Text } from '@mantine/core';
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
  const choice = { value, onChange: (shown: Shown) => onChange?.(shown) };
  return (
    <Input.Wrapper label="What it shows" labelElement="div">
      <Group justify="space-between" gap="xs" mih={30} mb="xs">
        <Text size="sm" c={value ? 'inherit' : 'dimmed'}>
          {value ? `Instead: ${value.label}` : `Now: ${shownBy(scene) ?? 'nothing yet'}`}
        </Text>
        {value && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange?.(null)}>
            Leave it as it is
          </Button>
        )}
      </Group>
      <Tabs defaultValue="PEXELS" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="PEXELS">Pexels</Tabs.Tab>
          <Tabs.Tab value="PIXABAY">Pixabay</Tabs.Tab>
          <Tabs.Tab value="CLIPS">My clips</Tabs.Tab>
          <Tabs.Tab value="BACKDROPS">Backdrops</Tabs.Tab>
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

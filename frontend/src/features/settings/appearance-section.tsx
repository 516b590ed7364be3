import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { Section } from '../../ui/section';

/** Light, dark, or what the system says. */
export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title="Appearance">
      <SegmentedControl
        aria-label="Colour scheme"
        data={[
          { value: 'auto', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        value={colorScheme}
        onChange={(value) => {
          setColorScheme(value);
        }}
      />
    </Section>
  );
}

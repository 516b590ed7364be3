import { Input, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  languages,
  nameOfLanguage,
  useLanguageChoice,
  type LanguageChoice,
} from '../../locales/language';
import { Section } from '../../ui/section';

/** The colours and the language of the dashboard: chosen, or as the system and the browser say. */
export function AppearanceSection() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [language, chooseLanguage] = useLanguageChoice();
  return (
    <Section title={t('settings.appearance.title')}>
      <Stack gap="md" align="flex-start">
        <Input.Wrapper
          label={t('settings.appearance.scheme')}
          labelElement="div"
          labelProps={{ display: 'block' }}
        >
          <SegmentedControl
            mt={6}
            aria-label={t('settings.appearance.scheme')}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`settings.appearance.${value}`),
            }))}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </Input.Wrapper>
        <Input.Wrapper
          label={t('settings.appearance.language')}
          labelElement="div"
          labelProps={{ display: 'block' }}
        >
          <SegmentedControl<LanguageChoice>
            mt={6}
            aria-label={t('settings.appearance.language')}
            data={[
              { value: 'auto', label: t('settings.appearance.browser') },
              ...languages.map((value) => ({
                value,
                label: <span lang={value}>{nameOfLanguage(value)}</span>,
              })),
            ]}
            value={language}
            onChange={chooseLanguage}
          />
        </Input.Wrapper>
      </Stack>
    </Section>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { variablesOf } from './series-values';
import type { SeriesFormApi } from './use-series-save';

/** What a template can name; choosing one writes it at the end of the text. */
export function SeriesVariables({ form }: { form: SeriesFormApi }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} mt={6}>
      <Text size="xs" c="dimmed">
        {t('series.variables')}
      </Text>
      {variablesOf(form.values).map((name) => (
        <Button
          key={name}
          size="compact-xs"
          variant="default"
          ff="monospace"
          onClick={() => {
            form.setFieldValue('template', `${form.values.template}{${name}}`);
          }}
        >
          {`{${name}}`}
        </Button>
      ))}
    </Group>
  );
}

import { Input, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../gql/graphql';
import classes from './format-input.module.css';
import type { PipelineFormApi } from './use-pipeline-form';

const formats: Record<Format, { ratio: string; width: number }> = {
  VERTICAL: { ratio: '9:16', width: 13 },
  PORTRAIT: { ratio: '4:5', width: 19 },
  SQUARE: { ratio: '1:1', width: 23 },
  LANDSCAPE: { ratio: '16:9', width: 36 },
};

/** The shape of the videos. */
export function FormatInput({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  const { format } = form.values.look;
  return (
    <Input.Wrapper
      label={t('pipelines.format.label')}
      labelElement="div"
      description={t(`pipelines.format.${format}.text`)}
      error={form.errors['look.format']}
    >
      <SegmentedControl
        my={6}
        fullWidth
        maw={420}
        aria-label={t('pipelines.format.label')}
        data={(Object.keys(formats) as Format[]).map((value) => ({
          value,
          label: <Shape format={value} />,
        }))}
        {...form.getInputProps('look.format')}
      />
    </Input.Wrapper>
  );
}

function Shape({ format }: { format: Format }) {
  const { t } = useTranslation();
  const { ratio, width } = formats[format];
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  return (
    <Stack gap={2} align="center" py={4}>
      <span className={classes.shape} aria-hidden>
        <span style={{ width, height: Math.round((width * down) / across) }} />
      </span>
      <Text size="xs" fw={500} inherit>
        {t(`pipelines.format.${format}.title`)}
      </Text>
      <Text size="xs" c="dimmed" className="tabular">
        {ratio}
      </Text>
    </Stack>
  );
}

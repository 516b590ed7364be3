import { Input, SegmentedControl, Stack, Text } from '@mantine/core';
import type { Format } from '../../gql/graphql';
import classes from './format-input.module.css';
import type { PipelineFormApi } from './use-pipeline-save';

const formats: Record<Format, { title: string; ratio: string; width: number; text: string }> = {
  VERTICAL: {
    title: 'Upright',
    ratio: '9:16',
    width: 13,
    text: 'Fills an upright phone: TikTok, Reels and Shorts.',
  },
  PORTRAIT: { title: 'Portrait', ratio: '4:5', width: 19, text: 'The tallest picture of a feed.' },
  SQUARE: { title: 'Square', ratio: '1:1', width: 23, text: 'As wide as it is tall.' },
  LANDSCAPE: { title: 'Wide', ratio: '16:9', width: 36, text: 'Fills a screen that lies.' },
};

/** The shape of the videos. */
export function FormatInput({ form }: { form: PipelineFormApi }) {
  const { format } = form.values.look;
  return (
    <Input.Wrapper
      label="Shape"
      labelElement="div"
      description={formats[format].text}
      error={form.errors['look.format']}
    >
      <SegmentedControl
        my={6}
        fullWidth
        maw={420}
        aria-label="Shape"
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
  const { title, ratio, width } = formats[format];
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  return (
    <Stack gap={2} align="center" py={4}>
      <span className={classes.shape} aria-hidden>
        <span style={{ width, height: Math.round((width * down) / across) }} />
      </span>
      <Text size="xs" fw={500} inherit>
        {title}
      </Text>
      <Text size="xs" c="dimmed" className="tabular">
        {ratio}
      </Text>
    </Stack>
  );
}

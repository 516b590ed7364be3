import { Group, Input, Slider, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface SliderFieldProps {
  label: string;
  description?: string;
  min: number;
  max: number;
  step: number;
  /** Places to name below the line, in a word. */
  marks?: { value: number; label: string }[];
  /** The value in words. */
  say: (value: number) => string;
  value?: number;
  onChange?: (value: number) => void;
  error?: ReactNode;
}

/** A slider with its name, its value in words and what is wrong with it. */
export function SliderField(props: SliderFieldProps) {
  const {
    label,
    description,
    min,
    max,
    step,
    marks = [],
    say,
    value = min,
    onChange,
    error,
  } = props;
  return (
    <Input.Wrapper labelElement="div" error={error}>
      <Group justify="space-between" gap="xs">
        <Input.Label labelElement="div">{label}</Input.Label>
        <Text size="sm" className="tabular">
          {say(value)}
        </Text>
      </Group>
      {description !== undefined && <Input.Description>{description}</Input.Description>}
      <Slider
        mt={8}
        mb={marks.length === 0 ? 10 : 26}
        mx={12}
        size="sm"
        label={null}
        thumbLabel={label}
        thumbProps={{ 'aria-valuetext': say(value) }}
        min={min}
        max={max}
        step={step}
        marks={marks}
        value={value}
        {...(onChange ? { onChange } : {})}
      />
    </Input.Wrapper>
  );
}

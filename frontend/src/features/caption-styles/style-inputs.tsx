import { ColorInput, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { SliderField } from '../../ui/slider-field';
import type { StyleFormApi } from './use-style-save';

/** The form of a style, and what its preview said is wrong with it. */
export interface StyleForm {
  form: StyleFormApi;
  drawn: Record<string, string>;
}

interface FieldProps extends StyleForm {
  name: string;
  label: string;
}

function useField({ form, drawn, name }: FieldProps) {
  const path = `look.${name}`;
  const input = form.getInputProps(path);
  return { ...input, error: (input.error as ReactNode) ?? drawn[path] };
}

interface AmountProps extends FieldProps {
  min: number;
  max: number;
  step?: number;
  say?: (value: number) => string;
}

const pixels = (value: number) => `${String(Math.round(value * 10) / 10)} px`;

/** A number of the look. */
export function Amount({ min, max, step = 1, say = pixels, ...field }: AmountProps) {
  return <SliderField label={field.label} {...{ min, max, step, say }} {...useField(field)} />;
}

/** A colour of the look. */
export function Color(field: FieldProps) {
  return <ColorInput label={field.label} withEyeDropper={false} {...useField(field)} />;
}

interface ChoiceProps extends FieldProps {
  data: Record<string, string>;
}

/** One of several of the look. */
export function Choice({ data, ...field }: ChoiceProps) {
  return (
    <Select
      label={field.label}
      data={Object.entries(data).map(([value, label]) => ({ value, label }))}
      {...useField(field)}
    />
  );
}

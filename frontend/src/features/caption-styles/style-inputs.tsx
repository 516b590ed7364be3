import { ColorInput, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { formatCount } from '../../ui/format';
import type { CaptionLookInput } from '../../gql/graphql';
import { SliderField } from '../../ui/slider-field';
import type { StyleFormApi } from './use-style-save';

/** The form of a style, and what its preview said is wrong with it. */
export interface StyleForm {
  form: StyleFormApi;
  drawn: Record<string, string>;
}

interface FieldProps extends StyleForm {
  /** The field's name in the look; it is also what its label is found by. */
  name: Exclude<keyof CaptionLookInput, 'punctuation'>;
}

function useField({ form, drawn, name }: FieldProps) {
  const { t } = useTranslation();
  const path = `look.${name}`;
  const input = form.getInputProps(path);
  return {
    ...input,
    label: t(`captions.field.${name}`),
    error: (input.error as ReactNode) ?? drawn[path],
  };
}

interface AmountProps extends FieldProps {
  min: number;
  max: number;
  step?: number;
  say?: (value: number) => string;
}

const pixels = (value: number) =>
  translate('captions.pixels', { value: formatCount(Math.round(value * 10) / 10) });

/** A number of the look. */
export function Amount({ min, max, step = 1, say = pixels, ...field }: AmountProps) {
  return <SliderField {...{ min, max, step, say }} {...useField(field)} />;
}

/** A colour of the look. */
export function Color(field: FieldProps) {
  return <ColorInput withEyeDropper={false} {...useField(field)} />;
}

interface ChoiceProps extends FieldProps {
  data: { value: string; label: string }[];
}

/** One of several of the look. */
export function Choice({ data, ...field }: ChoiceProps) {
  return <Select data={data} {...useField(field)} />;
}

import type { ReactNode } from 'react';
import type { CaptionFont, Format } from '../../gql/graphql';
import type { PipelineFormApi } from './use-pipeline-form';

/** The captions of a pipeline as a field: a preset or a style, in the shape of the videos. */
export interface CaptionsField {
  id: string;
  format: Format;
  /** What the captions of all looks have in common. */
  brand: { accent: string; font: CaptionFont | null };
  value: string;
  onChange: (captions: string) => void;
  error: ReactNode;
}

/** The captions of the form for whoever draws their choice. */
export function captionsField(form: PipelineFormApi): CaptionsField {
  return {
    id: 'captions',
    format: form.values.look.format,
    brand: form.values.look.brand,
    value: form.values.captionPreset,
    onChange: (value) => {
      form.setFieldValue('captionPreset', value);
    },
    error: form.errors.captionPreset,
  };
}

import { Divider, Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { Fit, Transition } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { BrandFields } from './brand-fields';
import type { ClipChoiceLists } from './clip-choices';
import { FormatInput } from './format-input';
import type { PipelineFormApi } from './use-pipeline-save';

interface Way {
  label: string;
  text: string;
}

const fits: Record<Fit, Way> = {
  AUTO: {
    label: 'As it suits the picture',
    text: 'Cut to what draws the eye, or shown whole where a cut would lose too much.',
  },
  CROP: { label: 'Always cut', text: 'The frame is full; the edges of the footage are lost.' },
  BLUR: {
    label: 'Always whole',
    text: 'Before a blurred copy of itself; nothing is lost, and there are no bars.',
  },
};

const transitions: Record<Transition, Way> = {
  CUT: { label: 'Cut', text: 'One scene ends, the next is there.' },
  FADE: { label: 'Fade', text: 'One scene dissolves into the next.' },
  SLIDE: { label: 'Slide', text: 'The next scene pushes the last one out to the left.' },
  ZOOM: { label: 'Zoom', text: 'Into the last scene, and out of it into the next.' },
  WHIP: { label: 'Whip', text: 'A fast turn of the camera, blurred by its speed.' },
};

const choicesOf = (ways: Record<string, Way>) =>
  Object.entries(ways).map(([value, { label }]) => ({ value, label }));

interface LookSectionProps {
  form: PipelineFormApi;
  clips: ClipChoiceLists;
}

/** What the videos look like, beyond their footage and captions. */
export function LookSection({ form, clips }: LookSectionProps) {
  const { fit, transition } = form.values.look;
  return (
    <Section title="Look">
      <Stack gap="lg">
        <FormatInput form={form} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label="Footage of another shape"
            description={fits[fit].text}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={choicesOf(fits)}
            {...form.getInputProps('look.fit')}
          />
          <Select
            label="Between scenes"
            description={transitions[transition].text}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={choicesOf(transitions)}
            {...form.getInputProps('look.transition')}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Switch
            label="Title at the beginning"
            description="Stands over the first seconds, for whoever scrolls by."
            {...form.getInputProps('look.hookTitle', { type: 'checkbox' })}
          />
          <Switch
            label="Progress bar"
            description="Shows how far the video is."
            {...form.getInputProps('look.progressBar', { type: 'checkbox' })}
          />
        </SimpleGrid>
        <Divider label="Brand" labelPosition="left" />
        <BrandFields form={form} clips={clips} />
      </Stack>
    </Section>
  );
}

import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import type { MusicSource } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { SliderField } from '../../ui/slider-field';
import type { ClipChoice } from './clip-choices';
import { ClipPicker } from './clip-picker';
import type { PipelineFormApi } from './use-pipeline-save';

const sources: { value: MusicSource; label: string; text: string }[] = [
  { value: 'NONE', label: 'None', text: 'Only the voice is heard.' },
  {
    value: 'AMBIENCE',
    label: 'Ambience',
    text: 'Made for each video; it belongs to nobody and no platform can object to it.',
  },
  { value: 'CLIPS', label: 'My recordings', text: 'Each video has one of the chosen recordings.' },
];

interface MusicSectionProps {
  form: PipelineFormApi;
  ambiences: readonly { slug: string; title: string }[];
  recordings: readonly ClipChoice[];
}

/** What is heard behind the words. */
export function MusicSection({ form, ambiences, recordings }: MusicSectionProps) {
  const { music } = form.values.sound;
  return (
    <Section title="Music" hint="It goes down by itself wherever somebody speaks.">
      <Stack gap="lg">
        <Input.Wrapper
          label="Behind the words"
          labelElement="div"
          description={sources.find(({ value }) => value === music)?.text}
          error={form.errors['sound.music']}
        >
          <SegmentedControl
            my={6}
            aria-label="Behind the words"
            data={sources.map(({ value, label }) => ({ value, label }))}
            {...form.getInputProps('sound.music')}
          />
        </Input.Wrapper>
        {music === 'AMBIENCE' && <Ambience form={form} ambiences={ambiences} />}
        {music === 'CLIPS' && (
          <Input.Wrapper
            label="Recordings"
            labelElement="div"
            description="Name the licence of each in the library; where a pipeline gives credits, it is told."
          >
            <div role="group" aria-label="Recordings" style={{ marginTop: 8 }}>
              <ClipPicker
                clips={recordings}
                none="No recordings yet. Add music you may use."
                add="Add a recording"
                accept="audio/*"
                {...form.getInputProps('sound.trackIds')}
              />
            </div>
          </Input.Wrapper>
        )}
        {music !== 'NONE' && (
          <SliderField
            label="Quieter than the voice by"
            description="Where nobody speaks. Under speech it goes down further."
            min={3}
            max={30}
            step={1}
            marks={levels}
            say={sayLevel}
            {...form.getInputProps('sound.belowVoice')}
          />
        )}
      </Stack>
    </Section>
  );
}

const levels = [
  { value: 3, label: 'loud' },
  { value: 12, label: 'usual' },
  { value: 20, label: 'soft' },
  { value: 30, label: 'barely' },
];

function sayLevel(units: number): string {
  const words = [
    { below: 7, text: 'almost as loud as the voice' },
    { below: 11, text: 'clearly heard' },
    { below: 16, text: 'behind the voice' },
    { below: 23, text: 'in the background' },
  ].find(({ below }) => units < below)?.text;
  return `${String(Math.round(units))} LU, ${words ?? 'barely heard'}`;
}

function Ambience({ form, ambiences }: Pick<MusicSectionProps, 'form' | 'ambiences'>) {
  const { value, onChange, ...input } = form.getInputProps('sound.ambience') as {
    value: string | null;
    onChange: (slug: string | null) => void;
  };
  return (
    <Select
      label="Ambience"
      maw={420}
      data={[
        { value: '', label: 'Another one in each video' },
        ...ambiences.map(({ slug, title }) => ({ value: slug, label: title })),
      ]}
      {...input}
      value={value ?? ''}
      onChange={(slug) => {
        onChange(slug === '' ? null : slug);
      }}
    />
  );
}

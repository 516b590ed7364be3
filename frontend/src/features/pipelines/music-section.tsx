import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { formatCount } from '../../ui/format';
import type { MusicSource } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { SliderField } from '../../ui/slider-field';
import type { ClipChoice } from './clip-choices';
import { ClipPicker } from './clip-picker';
import type { PipelineFormApi } from './use-pipeline-form';

const sources: MusicSource[] = ['NONE', 'AMBIENCE', 'CLIPS'];

interface MusicSectionProps {
  form: PipelineFormApi;
  ambiences: readonly { slug: string; title: string }[];
  recordings: readonly ClipChoice[];
}

/** What is heard behind the words. */
export function MusicSection({ form, ambiences, recordings }: MusicSectionProps) {
  const { t } = useTranslation();
  const { music } = form.values.sound;
  return (
    <Section id="music" title={t('pipelines.music.title')} hint={t('pipelines.music.hint')}>
      <Stack gap="lg">
        <Input.Wrapper
          label={t('pipelines.music.behind')}
          labelElement="div"
          description={t(`pipelines.music.source.${music}.text`)}
          error={form.errors['sound.music']}
        >
          <SegmentedControl
            my={6}
            aria-label={t('pipelines.music.behind')}
            data={sources.map((value) => ({
              value,
              label: t(`pipelines.music.source.${value}.label`),
            }))}
            {...form.getInputProps('sound.music')}
          />
        </Input.Wrapper>
        {music === 'AMBIENCE' && <Ambience form={form} ambiences={ambiences} />}
        {music === 'CLIPS' && (
          <Input.Wrapper
            label={t('pipelines.music.recordings')}
            labelElement="div"
            description={t('pipelines.music.recordingsHint')}
          >
            <div role="group" aria-label={t('pipelines.music.recordings')} style={{ marginTop: 8 }}>
              <ClipPicker
                clips={recordings}
                none={t('pipelines.clips.noRecordings')}
                add={t('pipelines.clips.addRecording')}
                accept="audio/*"
                {...form.getInputProps('sound.trackIds')}
              />
            </div>
          </Input.Wrapper>
        )}
        {music !== 'NONE' && (
          <SliderField
            label={t('pipelines.music.quieter')}
            description={t('pipelines.music.quieterHint')}
            min={3}
            max={30}
            step={1}
            marks={levels.map(({ value, name }) => ({
              value,
              label: t(`pipelines.music.levelMark.${name}`),
            }))}
            say={sayLevel}
            {...form.getInputProps('sound.belowVoice')}
          />
        )}
      </Stack>
    </Section>
  );
}

const levels = [
  { value: 3, name: 'loud' },
  { value: 12, name: 'usual' },
  { value: 20, name: 'soft' },
  { value: 30, name: 'barely' },
] as const;

function sayLevel(units: number): string {
  const word =
    (
      [
        { below: 7, word: 'almost' },
        { below: 11, word: 'clear' },
        { below: 16, word: 'behind' },
        { below: 23, word: 'background' },
      ] as const
    ).find(({ below }) => units < below)?.word ?? 'barely';
  const level = formatCount(Math.round(units));
  return translate(`pipelines.music.level.${word}`, { level });
}

function Ambience({ form, ambiences }: Pick<MusicSectionProps, 'form' | 'ambiences'>) {
  const { t } = useTranslation();
  const { value, onChange, ...input } = form.getInputProps('sound.ambience') as {
    value: string | null;
    onChange: (slug: string | null) => void;
  };
  return (
    <Select
      label={t('pipelines.music.ambience')}
      maw={420}
      data={[
        { value: '', label: t('pipelines.music.another') },
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

import { Chip, Group, Input, Stack, Switch, Text, Textarea } from '@mantine/core';
import type { Provider } from '../../gql/graphql';
import { Section } from '../../ui/section';
import type { ClipChoiceLists } from './clip-choices';
import { ClipPicker } from './clip-picker';
import { FootageOrder } from './footage-order';
import type { PipelineFormApi } from './use-pipeline-save';

interface FootageSectionProps {
  form: PipelineFormApi;
  keys: readonly Provider[];
  backdrops: readonly { slug: string; title: string }[];
  clips: ClipChoiceLists;
}

/** What is seen behind the words. */
export function FootageSection({ form, keys, backdrops, clips }: FootageSectionProps) {
  const { footageOrder: order } = form.values;
  return (
    <Section
      title="Footage"
      hint="What is seen behind the words: the first source that has something fitting."
    >
      <Stack gap="lg">
        <FootageOrder keys={keys} {...form.getInputProps('footageOrder')} />
        {order.includes('IMAGES') && (
          <Textarea
            label="Style of the pictures"
            placeholder="Soft watercolour, muted colours, no text"
            autosize
            minRows={2}
            maxRows={5}
            maxLength={300}
            {...form.getInputProps('imageStyle')}
          />
        )}
        {order.includes('CLIPS') && (
          <Input.Wrapper
            label="My clips"
            labelElement="div"
            description="None chosen: all of your library."
          >
            <div style={{ marginTop: 8 }}>
              <ClipPicker
                clips={[...clips.films, ...clips.pictures]}
                {...form.getInputProps('clips')}
              />
            </div>
          </Input.Wrapper>
        )}
        <Backdrops form={form} backdrops={backdrops} />
        <Switch
          label="Name the authors of footage"
          description="In the description of each video, where its footage has an author."
          {...form.getInputProps('credits', { type: 'checkbox' })}
        />
      </Stack>
    </Section>
  );
}

function Backdrops({ form, backdrops }: Pick<FootageSectionProps, 'form' | 'backdrops'>) {
  return (
    <Input.Wrapper
      label="Backdrops"
      labelElement="div"
      description="What is shown when no other source has something fitting."
      error={form.errors.backdrops}
    >
      <Chip.Group multiple {...form.getInputProps('backdrops')}>
        <Group gap={6} mt={8}>
          {backdrops.map(({ slug, title }) => (
            <Chip key={slug} value={slug} size="sm" variant="outline">
              {title}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Text size="xs" c="dimmed" my={8}>
        {form.values.backdrops.length === 0
          ? 'None chosen: all take turns.'
          : 'The chosen ones take turns.'}
      </Text>
    </Input.Wrapper>
  );
}

import { Input, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FragmentType } from '../../gql';
import { branded, hintOf, type Brand } from './brand';
import type { Format } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { CaptionCard } from './caption-card';
import {
  useCaptionChoices,
  type CaptionChoice,
  type CaptionChoicesDocument,
} from './caption-choices';
import { ChosenStyle } from './chosen-style';
import classes from './captions-section.module.css';
import type { Asked } from './preview-line';
import { StyleEditor } from './style-editor';
import { usePreviewLine } from './use-caption-preview';

interface CaptionsSectionProps {
  id: string;
  choices: FragmentType<typeof CaptionChoicesDocument>;
  format: Format;
  /** What the captions of all looks have in common. */
  brand: Brand;
  /** Slug of a preset, or id of a style. */
  value: string;
  onChange: (captions: string) => void;
  error: ReactNode;
}

/** How captions look: the presets and the person's own styles, on words of their choice. */
export function CaptionsSection(props: CaptionsSectionProps) {
  const { t } = useTranslation();
  const { id, choices, format, value, onChange, error } = props;
  const all = useCaptionChoices(choices);
  const line = usePreviewLine();
  const [words, setWords] = useState('');
  const [brand] = useDebouncedValue(props.brand, 600);
  const [text] = useDebouncedValue(words.trim(), 600);
  const [editing, setEditing] = useState<{ base: CaptionChoice; keep: boolean }>();
  const chosen = all.find(({ id }) => id === value);
  const askFor = (choice: CaptionChoice): Asked => ({
    input: { ...branded(choice, brand), format, text: text === '' ? null : text },
    version: choice.version,
  });
  return (
    <Section id={id} title={t('captions.title')} hint={hintOf(brand)}>
      <div className={classes.columns}>
        <div className={classes.stage}>
          {chosen ? (
            <ChosenStyle {...{ chosen, format, line }} asked={askFor(chosen)} onEdit={setEditing} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('captions.gone')}
            </Text>
          )}
        </div>
        <Stack gap="md" miw={0}>
          <TextInput
            label={t('captions.try')}
            placeholder={t('captions.tryExample')}
            maxLength={200}
            value={words}
            onChange={({ currentTarget }) => {
              setWords(currentTarget.value);
            }}
          />
          <Input.Wrapper labelElement="div" error={error}>
            <Radio.Group
              name="captions"
              aria-label={t('captions.style')}
              value={value}
              onChange={onChange}
            >
              <div className={classes.grid}>
                {all.map((choice) => (
                  <CaptionCard
                    key={choice.id}
                    {...{ choice, format, line }}
                    chosen={choice.id === value}
                    asked={askFor(choice)}
                  />
                ))}
              </div>
            </Radio.Group>
          </Input.Wrapper>
        </Stack>
      </div>
      {editing && (
        <StyleEditor
          {...editing}
          {...{ format, text }}
          onClose={() => {
            setEditing(undefined);
          }}
          onSaved={onChange}
          onDeleted={() => {
            onChange(all.find(({ own }) => !own)?.id ?? '');
          }}
        />
      )}
    </Section>
  );
}

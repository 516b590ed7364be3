import { Fieldset, SimpleGrid, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { formatCount, formatFixed, formatPercent } from '../../ui/format';
import type {
  CaptionBackground,
  CaptionPosition,
  LetterCase,
  PageAnimation,
  WordAnimation,
} from '../../gql/graphql';
import { captionFontChoices } from '../../ui/caption-font';
import { Amount, Choice, Color, type StyleForm } from './style-inputs';

const cases: LetterCase[] = ['AS_WRITTEN', 'UPPER', 'LOWER'];
const backgrounds: CaptionBackground[] = ['NONE', 'PILL', 'BOX'];
const wordAnimations: WordAnimation[] = ['NONE', 'POP', 'BOUNCE', 'GROW', 'SWEEP', 'REVEAL'];
const pageAnimations: PageAnimation[] = ['NONE', 'FADE', 'SLIDE_UP', 'ZOOM'];
const positions: CaptionPosition[] = ['STRICT', 'UPPER', 'ORGANIC'];

const times = (value: number) => translate('captions.times', { value: formatFixed(value, 2) });

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Fieldset legend={title} px="md" pb="md">
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="sm">
        {children}
      </SimpleGrid>
    </Fieldset>
  );
}

/** Everything a look is made of, by what it is about. */
export function StyleFields(look: StyleForm) {
  const { t } = useTranslation();
  const { background } = look.form.values.look;
  return (
    <>
      <Part title={t('captions.part.letters')}>
        <Choice {...look} name="font" data={captionFontChoices} />
        <Choice
          {...look}
          name="letterCase"
          data={cases.map((value) => ({ value, label: t(`captions.letterCase.${value}`) }))}
        />
        <Amount {...look} name="size" min={32} max={220} />
        <Amount {...look} name="minSize" min={24} max={220} />
        <Amount {...look} name="leading" min={0.9} max={2} step={0.02} say={times} />
        <Amount {...look} name="wordSpace" min={0.1} max={1} step={0.02} say={times} />
        <Switch
          label={t('captions.field.punctuation')}
          {...look.form.getInputProps('look.punctuation', { type: 'checkbox' })}
        />
      </Part>
      <Colours {...look} />
      <Part title={t('captions.part.background')}>
        <Choice
          {...look}
          name="background"
          data={backgrounds.map((value) => ({ value, label: t(`captions.background.${value}`) }))}
        />
        {background !== 'NONE' && (
          <>
            <Color {...look} name="backgroundColor" />
            <Amount
              {...look}
              name="backgroundOpacity"
              min={0}
              max={1}
              step={0.01}
              say={formatPercent}
            />
            <Amount {...look} name="backgroundPadding" min={0} max={60} />
            <Amount {...look} name="backgroundRadius" min={0} max={80} />
          </>
        )}
      </Part>
      <Part title={t('captions.part.movement')}>
        <Choice
          {...look}
          name="wordAnimation"
          data={wordAnimations.map((value) => ({
            value,
            label: t(`captions.wordAnimation.${value}`),
          }))}
        />
        <Choice
          {...look}
          name="pageAnimation"
          data={pageAnimations.map((value) => ({
            value,
            label: t(`captions.pageAnimation.${value}`),
          }))}
        />
      </Part>
      <Part title={t('captions.part.page')}>
        <Amount {...look} name="words" min={1} max={8} say={formatCount} />
        <Amount {...look} name="lines" min={1} max={3} say={formatCount} />
        <Choice
          {...look}
          name="position"
          data={positions.map((value) => ({ value, label: t(`captions.position.${value}`) }))}
        />
      </Part>
    </>
  );
}

function Colours(look: StyleForm) {
  const { t } = useTranslation();
  const { shadow, glow, outline } = look.form.values.look;
  return (
    <Part title={t('captions.part.colours')}>
      <Color {...look} name="fill" />
      <Color {...look} name="accent" />
      <Color {...look} name="emphasis" />
      <div />
      <Amount {...look} name="outline" min={0} max={20} step={0.5} />
      {outline > 0 ? <Color {...look} name="outlineColor" /> : <div />}
      <Amount {...look} name="shadow" min={0} max={24} step={0.5} />
      {shadow > 0 ? <Color {...look} name="shadowColor" /> : <div />}
      {shadow > 0 && (
        <>
          <Amount {...look} name="shadowOpacity" min={0} max={1} step={0.01} say={formatPercent} />
          <div />
        </>
      )}
      <Amount {...look} name="glow" min={0} max={24} step={0.5} />
      {glow > 0 && <Color {...look} name="glowColor" />}
    </Part>
  );
}

import { Fieldset, SimpleGrid, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type {
  CaptionBackground,
  CaptionPosition,
  LetterCase,
  PageAnimation,
  WordAnimation,
} from '../../gql/graphql';
import { captionFonts } from '../../ui/caption-font';
import { Amount, Choice, Color, type StyleForm } from './style-inputs';

const cases: Record<LetterCase, string> = {
  AS_WRITTEN: 'As written',
  UPPER: 'CAPITALS',
  LOWER: 'small letters',
};
const backgrounds: Record<CaptionBackground, string> = {
  NONE: 'None',
  PILL: 'Behind the spoken word',
  BOX: 'Behind each line',
};
const wordAnimations: Record<WordAnimation, string> = {
  NONE: 'Only its colour changes',
  POP: 'Pops a little',
  BOUNCE: 'Bounces',
  GROW: 'Stays larger',
  SWEEP: 'Colour runs through it',
  REVEAL: 'Appears when spoken',
};
const pageAnimations: Record<PageAnimation, string> = {
  NONE: 'At once',
  FADE: 'Fades in',
  SLIDE_UP: 'From a little below',
  ZOOM: 'From a little smaller',
};
const positions: Record<CaptionPosition, string> = {
  STRICT: 'Middle: never covered',
  UPPER: 'Upper third: never covered',
  ORGANIC: 'Lower third: above what apps show',
};

const share = (value: number) => `${String(Math.round(value * 100))}%`;
const times = (value: number) => `${value.toFixed(2)}×`;
const count = (value: number) => String(value);

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
  const { background } = look.form.values.look;
  return (
    <>
      <Part title="Letters">
        <Choice {...look} name="font" label="Font" data={captionFonts} />
        <Choice {...look} name="letterCase" label="Letters" data={cases} />
        <Amount {...look} name="size" label="Size" min={32} max={220} />
        <Amount {...look} name="minSize" label="Smallest size" min={24} max={220} />
        <Amount
          {...look}
          name="leading"
          label="Line height"
          min={0.9}
          max={2}
          step={0.02}
          say={times}
        />
        <Amount
          {...look}
          name="wordSpace"
          label="Word space"
          min={0.1}
          max={1}
          step={0.02}
          say={times}
        />
        <Switch
          label="Show punctuation"
          {...look.form.getInputProps('look.punctuation', { type: 'checkbox' })}
        />
      </Part>
      <Colours {...look} />
      <Part title="Background">
        <Choice {...look} name="background" label="Shape" data={backgrounds} />
        {background !== 'NONE' && (
          <>
            <Color {...look} name="backgroundColor" label="Background colour" />
            <Amount
              {...look}
              name="backgroundOpacity"
              label="Opacity"
              min={0}
              max={1}
              step={0.01}
              say={share}
            />
            <Amount {...look} name="backgroundPadding" label="Reaches beyond" min={0} max={60} />
            <Amount {...look} name="backgroundRadius" label="Round corners" min={0} max={80} />
          </>
        )}
      </Part>
      <Part title="Movement">
        <Choice {...look} name="wordAnimation" label="The spoken word" data={wordAnimations} />
        <Choice {...look} name="pageAnimation" label="A page comes" data={pageAnimations} />
      </Part>
      <Part title="Page">
        <Amount {...look} name="words" label="Most words" min={1} max={8} say={count} />
        <Amount {...look} name="lines" label="Most lines" min={1} max={3} say={count} />
        <Choice {...look} name="position" label="Place" data={positions} />
      </Part>
    </>
  );
}

function Colours(look: StyleForm) {
  const { shadow, glow, outline } = look.form.values.look;
  return (
    <Part title="Colours">
      <Color {...look} name="fill" label="Words" />
      <Color {...look} name="accent" label="Spoken word" />
      <Color {...look} name="emphasis" label="Stressed words" />
      <div />
      <Amount {...look} name="outline" label="Outline" min={0} max={20} step={0.5} />
      {outline > 0 ? <Color {...look} name="outlineColor" label="Outline colour" /> : <div />}
      <Amount {...look} name="shadow" label="Shadow" min={0} max={24} step={0.5} />
      {shadow > 0 ? <Color {...look} name="shadowColor" label="Shadow colour" /> : <div />}
      {shadow > 0 && (
        <>
          <Amount
            {...look}
            name="shadowOpacity"
            label="Shadow opacity"
            min={0}
            max={1}
            step={0.01}
            say={share}
          />
          <div />
        </>
      )}
      <Amount {...look} name="glow" label="Glow" min={0} max={24} step={0.5} />
      {glow > 0 && <Color {...look} name="glowColor" label="Glow colour" />}
    </Part>
  );
}

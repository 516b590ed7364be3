import { graphql } from '../../gql';
import type { CaptionLookFieldsFragment, CaptionLookInput } from '../../gql/graphql';

export const CaptionLookDocument = graphql(`
  fragment CaptionLookFields on CaptionLook {
    font
    size
    minSize
    leading
    wordSpace
    letterCase
    punctuation
    fill
    accent
    emphasis
    outline
    outlineColor
    shadow
    shadowColor
    shadowOpacity
    glow
    glowColor
    background
    backgroundColor
    backgroundOpacity
    backgroundPadding
    backgroundRadius
    wordAnimation
    pageAnimation
    words
    lines
    position
  }
`);

/** The look as the API wants it, and nothing else that an answer holds. */
export function lookOf(look: CaptionLookFieldsFragment): CaptionLookInput {
  const { font, size, minSize, leading, wordSpace, letterCase, punctuation } = look;
  const { fill, accent, emphasis, outline, outlineColor, shadow, shadowColor, shadowOpacity } =
    look;
  const { glow, glowColor, background, backgroundColor, backgroundOpacity } = look;
  const { backgroundPadding, backgroundRadius, wordAnimation, pageAnimation } = look;
  const { words, lines, position } = look;
  return {
    ...{ font, size, minSize, leading, wordSpace, letterCase, punctuation },
    ...{ fill, accent, emphasis, outline, outlineColor, shadow, shadowColor, shadowOpacity },
    ...{ glow, glowColor, background, backgroundColor, backgroundOpacity },
    ...{ backgroundPadding, backgroundRadius, wordAnimation, pageAnimation },
    ...{ words, lines, position },
  };
}

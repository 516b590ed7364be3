import { t } from 'i18next';
import type { CaptionFont, CaptionPreviewInput } from '../../gql/graphql';
import { wrongColor } from '../../ui/color';
import type { CaptionChoice } from './caption-choices';

/** What the captions of a channel have in common; what is empty is the style's own. */
export interface Brand {
  accent: string;
  font: CaptionFont | null;
}

const hasAccent = ({ accent }: Brand) => accent !== '' && wrongColor(accent) === null;

/** What to draw so that a choice is seen as a video would have it: in the colour and the face of the brand. */
export function branded(
  { id, look }: CaptionChoice,
  brand: Brand,
): Pick<CaptionPreviewInput, 'preset' | 'look'> {
  if (!hasAccent(brand) && brand.font === null) return { preset: id };
  const accent = hasAccent(brand) ? brand.accent : look.accent;
  return { look: { ...look, accent, font: brand.font ?? look.font } };
}

/** What is said of the captions in a line. */
export function hintOf(brand: Brand): string {
  if (hasAccent(brand))
    return brand.font === null ? t('captions.brand.accent') : t('captions.brand.both');
  return brand.font === null ? t('captions.brand.none') : t('captions.brand.font');
}

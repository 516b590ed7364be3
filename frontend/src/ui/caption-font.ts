import type { CaptionFont } from '../gql/graphql';

/** How each face of letters is called. */
export const captionFonts: Record<CaptionFont, string> = {
  MONTSERRAT: 'Montserrat',
  ANTON: 'Anton',
  BEBAS_NEUE: 'Bebas Neue',
  POPPINS: 'Poppins',
  BARLOW_CONDENSED: 'Barlow Condensed',
  BANGERS: 'Bangers',
  LILITA_ONE: 'Lilita One',
  FREDOKA: 'Fredoka',
  NUNITO: 'Nunito',
  PLAYFAIR_DISPLAY: 'Playfair Display',
  COURIER_PRIME: 'Courier Prime',
};

/** The same to choose from. */
export const captionFontChoices = Object.entries(captionFonts).map(([value, label]) => ({
  value,
  label,
}));

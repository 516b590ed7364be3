/** A look of captions, as far as it can be drawn without the service's fonts. */
export interface Look {
  font: string;
  size: number;
  minSize: number;
  leading: number;
  letterCase: string;
  fill: string;
  accent: string;
  outline: number;
  outlineColor: string;
  background: string;
  backgroundColor: string;
  backgroundOpacity: number;
  backgroundPadding: number;
  backgroundRadius: number;
  words: number;
  lines: number;
  position: string;
}

/** What was drawn, by its address. */
export const drawings = new Map<string, string>();

const families: Record<string, string> = {
  PLAYFAIR_DISPLAY: 'Georgia, serif',
  COURIER_PRIME: 'monospace',
  ANTON: 'Impact, sans-serif',
  BEBAS_NEUE: 'Impact, sans-serif',
  BANGERS: 'Impact, sans-serif',
};
const places: Record<string, number> = { STRICT: 0.373, UPPER: 0.224, ORGANIC: 0.645 };
const sizes: Record<string, [number, number]> = {
  PORTRAIT: [1080, 1350],
  SQUARE: [1080, 1080],
  LANDSCAPE: [1920, 1080],
};
const escape = (text: string) =>
  text.replace(/[&<>"]/g, (each) => `&#${String(each.charCodeAt(0))};`);

/** A picture of words in a look, roughly. */
export function drawCaptions(
  look: Look,
  text = 'This is how your captions will look.',
  format = '',
) {
  const [width, height] = sizes[format] ?? [1080, 1920];
  const cased = { UPPER: text.toUpperCase(), LOWER: text.toLowerCase() }[look.letterCase] ?? text;
  const words = cased.split(/\s+/).slice(0, look.words);
  const lines = linesOf(words, Math.ceil(words.length / look.lines));
  const middle = (height > 1800 ? (places[look.position] ?? 0.4) : 0.7) * height;
  const lit = Math.floor(words.length / 2);
  let at = 0;
  const drawn = lines.map((line, index) => {
    const y = middle + (index - (lines.length - 1) / 2) * look.size * look.leading;
    const spans = line.map((word) => {
      const color = at++ === lit ? look.accent : look.fill;
      return `<tspan fill="${color}">${escape(word)} </tspan>`;
    });
    return box(look, line.join(' ').length, width, y) + letters(look, spans.join(''), width, y);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"><defs><linearGradient id="g" x2=".5" y2="1"><stop stop-color="#4a5f7d"/><stop offset=".6" stop-color="#7b6a86"/><stop offset="1" stop-color="#2d2f45"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${drawn.join('')}</svg>`;
}

function linesOf(words: string[], most: number): string[][] {
  return words.length <= most
    ? [words]
    : [words.slice(0, most), ...linesOf(words.slice(most), most)];
}

function box(look: Look, count: number, width: number, y: number): string {
  if (look.background === 'NONE') return '';
  const span = count * look.size * 0.56 + look.backgroundPadding * 2;
  return `<rect x="${String((width - span) / 2)}" y="${String(y - look.size * 0.62 - look.backgroundPadding)}" width="${String(span)}" height="${String(look.size + look.backgroundPadding * 2)}" rx="${String(look.backgroundRadius)}" fill="${look.backgroundColor}" fill-opacity="${String(look.backgroundOpacity)}"/>`;
}

function letters(look: Look, spans: string, width: number, y: number): string {
  return `<text x="${String(width / 2)}" y="${String(y + look.size * 0.3)}" text-anchor="middle" font-family="${families[look.font] ?? 'Geist, Arial, sans-serif'}" font-weight="800" font-size="${String(look.size)}" stroke="${look.outlineColor}" stroke-width="${String(look.outline * 2)}" paint-order="stroke" stroke-linejoin="round">${spans}</text>`;
}

import type { Format, Platform } from '../gql/graphql';

/** A rectangle in pixels of the video: left, top, right, bottom. */
type Area = readonly [number, number, number, number];

interface SafeArea {
  free: Area;
  /** The column of buttons within it. */
  rail?: Area;
}

const sizes: Record<Format, readonly [number, number]> = {
  VERTICAL: [1080, 1920],
  PORTRAIT: [1080, 1350],
  SQUARE: [1080, 1080],
  LANDSCAPE: [1920, 1080],
};

/** What each platform leaves free, as `crates/studio/src/captions/safe_areas.rs` has it. */
const areas: Record<Format, Partial<Record<Platform, SafeArea>>> = {
  VERTICAL: {
    TIKTOK: { free: [120, 240, 960, 1260], rail: [780, 840, 960, 1260] },
    INSTAGRAM: { free: [65, 269, 1015, 1248], rail: [853, 1152, 1015, 1248] },
    YOUTUBE: { free: [0, 192, 972, 1440] },
  },
  PORTRAIT: { INSTAGRAM: { free: [65, 68, 1015, 1282] } },
  SQUARE: { INSTAGRAM: { free: [65, 54, 1015, 1026] } },
  LANDSCAPE: { YOUTUBE: { free: [96, 54, 1824, 970] } },
};

/** Width by height of a shape. */
export const ratioOf = (format: Format): number => sizes[format][0] / sizes[format][1];

/** The shape that a picture of this size comes nearest to. */
export function formatOf(width: number, height: number): Format {
  const distance = (format: Format) => Math.abs(Math.log(ratioOf(format) / (width / height)));
  const formats = Object.keys(sizes) as Format[];
  return formats.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

/** The platforms of which it is known what they cover of a shape. */
export const coveringPlatforms = (format: Format): Platform[] =>
  Object.keys(areas[format]) as Platform[];

const box = ([left, top, right, bottom]: Area) =>
  `M${String(left)} ${String(top)}H${String(right)}V${String(bottom)}H${String(left)}Z`;

/** Shades what a platform's own signs and words cover. */
export function SafeAreas({ format, platform }: { format: Format; platform: Platform }) {
  const safe = areas[format][platform];
  if (!safe) return null;
  const [width, height] = sizes[format];
  const [left, top, right, bottom] = safe.free;
  return (
    <svg
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      aria-hidden
      data-platform={platform}
      style={{
        position: 'absolute',
        inset: 0,
        width: '100%',
        height: '100%',
        pointerEvents: 'none',
      }}
    >
      <path
        d={`${box([0, 0, width, height])}${box(safe.free)}${safe.rail ? box(safe.rail) : ''}`}
        fillRule="evenodd"
        fill="#ff3b5c"
        fillOpacity={0.42}
      />
      <rect
        {...{ x: left, y: top, width: right - left, height: bottom - top }}
        fill="none"
        stroke="#fff"
        strokeWidth={5}
        strokeDasharray="20 14"
      />
    </svg>
  );
}

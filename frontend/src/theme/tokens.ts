import type { CSSVariablesResolver, MantineTheme } from '@mantine/core';

/** Surfaces and lines that Mantine has no name for, in both schemes. */
export const resolveTokens: CSSVariablesResolver = (theme) => ({
  variables: {},
  light: {
    // Words on tinted badges and alerts, dark enough to read.
    '--mantine-color-yellow-light-color': '#7a4600',
    '--mantine-color-teal-light-color': '#06614a',
    '--mantine-color-red-light-color': '#a61b1b',
    '--mantine-color-gray-light-color': theme.colors.gray[7],
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-body': '#f6f7f9',
    // on the page's ground, too, and not only on cards
    '--mantine-color-dimmed': '#5f6570',
    '--mantine-color-default': '#ffffff',
    '--mantine-color-default-border': theme.colors.gray[3],
    '--vp-surface': '#ffffff',
    '--vp-line': theme.colors.gray[2],
    '--vp-quiet': theme.colors.gray[6],
    '--vp-row-hover': theme.colors.gray[0],
    '--vp-frame': theme.colors.gray[1],
  },
  dark: {
    ...tints(theme),
    '--mantine-color-error': '#ff8787',
    '--mantine-color-body': theme.colors.dark[8],
    '--mantine-color-dimmed': theme.colors.dark[2],
    '--mantine-color-default': theme.colors.dark[6],
    '--mantine-color-default-border': theme.colors.dark[4],
    '--vp-surface': theme.colors.dark[7],
    '--vp-line': theme.colors.dark[5],
    '--vp-quiet': theme.colors.dark[2],
    '--vp-row-hover': theme.colors.dark[6],
    '--vp-frame': theme.colors.dark[5],
  },
});

/** Badges and alerts on dark ground: a breath of their colour instead of a block of it, so that they do not outshine the work. */
const tints = ({ colors }: MantineTheme): Record<`--${string}`, string> =>
  Object.fromEntries(
    Object.entries(colors).flatMap(([name, shades]) => [
      [`--mantine-color-${name}-light`, tint(shades[5], 16, colors.dark[7])],
      [`--mantine-color-${name}-light-hover`, tint(shades[5], 24, colors.dark[7])],
      [`--mantine-color-${name}-light-color`, shades[3]],
    ]),
  );

/** Nothing shines through it: in a calendar one event may lie upon another. */
const tint = (color: string, percent: number, ground: string) =>
  `color-mix(in srgb, ${color} ${String(percent)}%, ${ground})`;

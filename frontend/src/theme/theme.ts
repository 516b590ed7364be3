import { createTheme, type MantineColorsTuple } from '@mantine/core';

const marine: MantineColorsTuple = [
  '#f1f6ff',
  '#dfeaff',
  '#c3d6ff',
  '#a0bdff',
  '#7ba1fc',
  '#5a84f5',
  '#3a64e4',
  '#2b50cb',
  '#2141a8',
  '#183182',
];
const gray: MantineColorsTuple = [
  '#f9fafb',
  '#f3f4f6',
  '#e7eaed',
  '#dadce1',
  '#c5c9cf',
  '#a0a5ac',
  '#70757d',
  '#4e535a',
  '#34383f',
  '#1e2228',
];
const dark: MantineColorsTuple = [
  '#dcdee2',
  '#babec4',
  '#9a9fa7',
  '#636974',
  '#3d434c',
  '#2d323a',
  '#21252d',
  '#161a21',
  '#0e1217',
  '#07090e',
];

const fontFamily = "'Geist Variable', system-ui, sans-serif";

/** Every colour, size and default of the dashboard; one accent, neutral greys, dense controls. */
export const theme = createTheme({
  primaryColor: 'marine',
  primaryShade: { light: 6, dark: 6 },
  colors: { marine, gray, dark },
  white: '#ffffff',
  black: '#161b24',
  autoContrast: true,
  luminanceThreshold: 0.38,
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '18px' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  // by name: a component is fetched with the room that shows it
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Badge: {
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: { root: { textTransform: 'none', fontWeight: 500 } },
    },
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 550 } } },
    Card: { defaultProps: { withBorder: true, padding: 'md', radius: 'lg' } },
    // what nobody opened is not drawn, not even out of sight
    Collapse: { defaultProps: { keepMounted: false } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.5, blur: 2 },
      },
    },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Progress: { defaultProps: { size: 6, radius: 'xl' } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
    Skeleton: { defaultProps: { radius: 'sm' } },
    Switch: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});

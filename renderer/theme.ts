// Colours and sizes: calm, dense, legible, and AA in contrast in both themes.
import {
  createTheme,
  defaultCssVariablesResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple
} from '@mantine/core'

/** A quiet petrol. Shade 8 carries white text at 5:1. */
const petrol: MantineColorsTuple = [
  '#eef7f9',
  '#dbecf0',
  '#b4d8e0',
  '#8ac3d0',
  '#67b1c2',
  '#4fa5b9',
  '#3f93a6',
  '#2f7f91',
  '#1c6a7b',
  '#0a5363'
]

/** Greys with the same cool tint as the light theme; Mantine's own are neutral and look brown beside them. */
const dark: MantineColorsTuple = [
  '#e3e7ea',
  '#b8c1c9',
  '#98a2ab',
  '#6c7680',
  '#434b53',
  '#353c43',
  '#272c31',
  '#1d2125',
  '#16191c',
  '#101315'
]

const SANS =
  'Inter, "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", "Liberation Sans", Arial, sans-serif'
const MONO = 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace'

const small = { defaultProps: { size: 'xs' } }
const modal = {
  defaultProps: {
    // The page itself never scrolls, and the scroll lock would write an inline style that the security policy refuses.
    lockScroll: false,
    transitionProps: { duration: 120 },
    // Else the head of a dialog counts as a second banner of the page.
    attributes: { header: { role: 'presentation' } }
  },
  styles: { title: { fontWeight: 600 } }
}

export const theme = createTheme({
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.35' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.4' }
    }
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    // The placeholder is focusable without a role, which a menu may not hold; the first item takes the focus instead.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Button: small,
    TextInput: small,
    Select: small,
    Autocomplete: small,
    SegmentedControl: small,
    Switch: small,
    Radio: small,
    Checkbox: small,
    Modal: modal,
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, transitionProps: { duration: 80 } } }
  }
})

/** Dimmed text, borders and quiet surfaces that keep 4.5:1 where Mantine's own do not. */
export const cssVariablesResolver: CSSVariablesResolver = (merged) => {
  const base = defaultCssVariablesResolver(merged)
  return {
    variables: { ...base.variables },
    light: {
      ...base.light,
      '--mantine-color-text': '#1b1f23',
      '--mantine-color-dimmed': '#525c66',
      '--mantine-color-placeholder': '#66707a',
      '--mantine-color-error': '#a5231d',
      '--mantine-color-body': '#ffffff',
      '--mantine-color-anchor': 'var(--mantine-color-petrol-8)',
      '--docket-canvas': '#f4f6f7',
      '--docket-line': '#dde2e6',
      '--docket-hover': '#eef2f4',
      '--docket-selected': 'var(--mantine-color-petrol-1)',
      '--docket-good': '#1c6b3c',
      '--docket-good-surface': '#e2f3e8',
      '--docket-warn': '#7a4b00',
      '--docket-warn-surface': '#fdf0d3',
      '--docket-bad': '#a5231d',
      '--docket-bad-surface': '#fce6e4',
      '--docket-quiet': '#48525b',
      '--docket-quiet-surface': '#e9edf0',
      '--docket-accent': 'var(--mantine-color-petrol-9)',
      '--docket-accent-surface': 'var(--mantine-color-petrol-1)'
    },
    dark: {
      ...base.dark,
      '--mantine-color-text': '#e3e7ea',
      '--mantine-color-dimmed': '#a3adb6',
      '--mantine-color-placeholder': '#98a2ab',
      '--mantine-color-error': '#f5a39d',
      '--mantine-color-body': '#1d2125',
      '--mantine-color-default': '#252a2f',
      '--mantine-color-default-border': '#3d444b',
      '--mantine-color-anchor': 'var(--mantine-color-petrol-3)',
      '--mantine-color-petrol-light': '#163c46',
      '--mantine-color-petrol-light-hover': '#1c4a56',
      '--mantine-color-petrol-light-color': 'var(--mantine-color-petrol-2)',
      '--docket-canvas': '#16191c',
      '--docket-line': '#31373d',
      '--docket-hover': '#262b30',
      '--docket-selected': '#163c46',
      '--docket-good': '#8bd8a6',
      '--docket-good-surface': '#173325',
      '--docket-warn': '#f0c673',
      '--docket-warn-surface': '#3a2d12',
      '--docket-bad': '#f5a39d',
      '--docket-bad-surface': '#43201e',
      '--docket-quiet': '#b8c1c9',
      '--docket-quiet-surface': '#2c3238',
      '--docket-accent': 'var(--mantine-color-petrol-2)',
      '--docket-accent-surface': '#163c46'
    }
  }
}

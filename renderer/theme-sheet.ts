// Puts the theme's CSS variables into a constructed style sheet: Mantine's own <style> element would need an exception
// in the content security policy, and a constructed sheet needs none.
import { convertCssVariables, DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { cssVariablesResolver, theme } from './theme.ts'

export function adoptThemeSheet(target: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(themeCss())
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet]
}

/** The variables of both colour schemes as CSS text. */
export function themeCss(): string {
  const resolved = cssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  return convertCssVariables({
    variables: resolved.variables,
    light: { ...resolved.light, '--mantine-color-scheme': 'light' },
    dark: { ...resolved.dark, '--mantine-color-scheme': 'dark' }
  })
}

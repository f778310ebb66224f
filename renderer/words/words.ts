// The catalogues of one language together with its formats: all that a screen needs to speak.
import type { Language } from '../../core/contract/calls/app.ts'
import type { Catalogue } from '../../core/texts/catalogue.ts'
import { de } from '../../core/texts/de.ts'
import { en } from '../../core/texts/en.ts'
import { pt } from '../../core/texts/pt.ts'
import type { WindowCatalogue } from '../../core/texts/window-catalogue.ts'
import { windowDe } from '../../core/texts/window-de.ts'
import { windowEn } from '../../core/texts/window-en.ts'
import { windowPt } from '../../core/texts/window-pt.ts'
import { createFormat, type Format } from './format.ts'

export interface Words {
  readonly language: Language
  readonly locale: string
  /** What window and command line say alike. */
  readonly core: Catalogue
  /** What only the window says. */
  readonly window: WindowCatalogue
  readonly format: Format
}

export const CATALOGUES: Readonly<
  Record<Language, { readonly core: Catalogue; readonly window: WindowCatalogue }>
> = {
  en: { core: en, window: windowEn },
  de: { core: de, window: windowDe },
  pt: { core: pt, window: windowPt }
}

const DEFAULT_LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', pt: 'pt-PT' }

/** @param preferred the system's locales, so that an American gets American dates in English. */
export function createWords(language: Language, preferred: readonly string[]): Words {
  const locale = localeOf(language, preferred)
  return { language, locale, ...CATALOGUES[language], format: createFormat(locale) }
}

/** The system's first locale of this language, else the language's own default. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((locale) => locale.startsWith(`${language}-`)) ?? DEFAULT_LOCALE[language]
}

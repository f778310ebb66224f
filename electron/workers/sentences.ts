// What a worker brings to the core beside the inventory: sentences in the user's language, clock, user, and where events go.
import type { ShellDeps } from '../../core/app/handlers/deps.ts'
import type { Language } from '../../core/contract/calls/app.ts'
import type { ReportWords } from '../../core/contract/report-words.ts'
import type { Catalogue } from '../../core/texts/catalogue.ts'
import { de } from '../../core/texts/de.ts'
import { en } from '../../core/texts/en.ts'
import { pt } from '../../core/texts/pt.ts'

/** Main stands still while a reply is copied to it: ten thousand failed lines with their candidates are 200 ms. */
const LISTED_FAILURES = 100

const catalogues: Readonly<Record<Language, Catalogue>> = { de, en, pt }

export interface Shell {
  readonly deps: ShellDeps
  readonly setLanguage: (language: Language) => void
  /** The words of reports in the user's language. */
  readonly reportWords: () => ReportWords
}

/** The surroundings of a worker's core. `emit` takes its events to main. */
export function createShell(
  settings: { readonly user: string; readonly language: Language },
  emit: ShellDeps['emit']
): Shell {
  let texts = catalogues[settings.language]
  return {
    deps: {
      now: () => new Date(),
      user: settings.user,
      describe: (finding) => texts.lineIssue[finding.code](finding),
      describeError: (error) => texts.appError[error.code](error),
      emit,
      listedFailures: LISTED_FAILURES
    },
    reportWords: () => texts.report,
    setLanguage(language) {
      texts = catalogues[language]
    }
  }
}

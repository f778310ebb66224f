// Where the command line writes: results to stdout, progress and remarks to stderr, and only people see a bar.
import type { AppError } from '../contract/app-error.ts'
import type { Catalogue } from '../texts/catalogue.ts'

export interface Terminal {
  readonly out: (text: string) => void
  readonly remark: (text: string) => void
  /** Draws the progress bar; whatever is written next takes its place, and undefined takes it away. */
  readonly draw: (bar: string | undefined) => void
  /** True if stderr is a terminal on which a bar can be drawn. */
  readonly isInteractive: boolean
  readonly columns: number
  readonly texts: Catalogue
  readonly user: string
  /** The folder with the product's resources. */
  readonly resources: string
  readonly now: () => Date
  /** True once the user pressed Ctrl+C. */
  readonly isCancelled: () => boolean
}

/** The sentence of a failure. */
export function sentenceOf(terminal: Terminal, error: AppError): string {
  return terminal.texts.appError[error.code](error)
}

/** Tells a failure: as one JSON document if asked for, else as a sentence and the code on stderr. */
export function tellError(terminal: Terminal, error: AppError, format: 'json' | 'text'): void {
  const message = sentenceOf(terminal, error)
  if (format === 'json') terminal.out(`${JSON.stringify({ error: { ...error, message } })}\n`)
  else terminal.remark(`docket: ${message} (${error.code})\n`)
}

// An error as a sentence: the shared one, or the window's own where the shared one names a switch of the command line.
import type { AppError } from '../../core/contract/app-error.ts'
import type { AppErrorCode } from '../../core/contract/codes.ts'
import type { WindowErrorCode } from '../../core/texts/window-catalogue.ts'
import type { Words } from '../words/words.ts'

const WINDOW_CODES: ReadonlySet<AppErrorCode> = new Set<WindowErrorCode>([
  'DUPLICATE_FILE',
  'INVENTORY_IN_USE',
  'LEDGER_CUT',
  'USAGE'
])

export function errorSentence(error: AppError, words: Words): string {
  return hasWindowSentence(error.code)
    ? words.window.error[error.code](error)
    : words.core.appError[error.code](error)
}

function hasWindowSentence(code: AppErrorCode): code is WindowErrorCode {
  return WINDOW_CODES.has(code)
}

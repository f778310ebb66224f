// What the user can do about a file that failed. Trying again is offered only where something may have changed.
import type { AppError } from '../../core/contract/app-error.ts'
import type { AppErrorCode } from '../../core/contract/codes.ts'
import type { Stage } from './import-state.ts'

export type NextAction = 'open_import' | 'import_again' | 'set_layout' | 'as_item_list' | 'try_again'

/** The same bytes will always be refused for these. */
const LASTING: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FORMAT_UNKNOWN',
  'FORMAT_UNSUPPORTED',
  'NO_LINES_IN_PROFILE',
  'DUPLICATE_FILE'
])

/** A table in which no invoice was found: its layout is otherwise than it looks, or it is a list of items. */
const NOT_UNDERSTOOD: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>(['LAYOUT_UNCLEAR', 'NO_LINES'])

export function nextActions({ error, from }: Extract<Stage, { kind: 'failed' }>): readonly NextAction[] {
  const { code } = error
  const actions: NextAction[] = []
  if (code === 'DUPLICATE_FILE' && error.importId !== undefined) actions.push('open_import')
  if (code === 'DUPLICATE_FILE' && from.kind === 'planning') actions.push('import_again')
  if (NOT_UNDERSTOOD.has(code) && isTable(error)) actions.push('set_layout')
  if (NOT_UNDERSTOOD.has(code)) actions.push('as_item_list')
  if (!LASTING.has(code)) actions.push('try_again')
  return actions
}

/** An e-invoice without lines has no header line; its layout is a standard. */
function isTable({ code, line }: AppError): boolean {
  return code === 'LAYOUT_UNCLEAR' || line !== undefined
}

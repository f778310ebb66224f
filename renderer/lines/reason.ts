// Why a line is as it is, as a sentence in the user's language.
import type { ImportLine } from '../../core/contract/calls.ts'
import type { Words } from '../words/words.ts'
import { meaningName } from '../import/plan-form.ts'

/** @returns undefined for a line that has nothing to explain. */
export function reasonOf(line: ImportLine, { core, window }: Words): string | undefined {
  if (line.code === undefined) return undefined
  const field = line.field === undefined ? undefined : meaningName(line.field, window.terms.columnMeaning)
  return core.lineIssue[line.code]({ field, got: line.got, expected: line.expected })
}

// Why a line is as it is, as a sentence in the user's language.
import type { ImportLine } from '../../core/contract/calls/line.ts'
import type { Words } from '../words/words.ts'
import { meaningName } from '../import/plan-questions.ts'

/** @returns undefined for a line that has nothing to explain. */
export function reasonOf(line: ImportLine, words: Words): string | undefined {
  const { core } = words
  if (line.code === undefined) return undefined
  const field = line.field === undefined ? undefined : fieldName(line.field, words)
  return core.lineIssue[line.code]({ field, got: line.got, expected: line.expected })
}

/** Within a sentence: German writes its nouns large, the others do not. */
function fieldName(field: string, { language, locale, window }: Words): string {
  const name = meaningName(field, window.terms.columnMeaning)
  return language === 'de' ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1)
}

// Whether a cell holds a value rather than a text.
import { dateEvidence } from './parse-date.ts'
import { markEvidence } from './parse-number.ts'

const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/

/** True for a number, a date or a time of day, whatever stands around it in spaces. */
export function isValue(cell: string): boolean {
  const text = cell.trim()
  return (
    text !== '' && (markEvidence(text) !== undefined || TIME.test(text) || dateEvidence(text) !== undefined)
  )
}

// What is different between two documents, as rows: lines of both side by side, then those that only one of them has.
import type { ComparedLine, LineDifference } from '../../core/contract/duplicates.ts'

export interface DifferentLine {
  readonly id: string
  readonly kind: 'changed' | 'onlyHere' | 'onlyThere'
  readonly here?: ComparedLine
  readonly there?: ComparedLine
}

export interface DifferentLines {
  readonly rows: readonly DifferentLine[]
  /** Different lines of which only the number is known. */
  readonly more: number
}

export function differentLines(difference: LineDifference): DifferentLines {
  const rows = [
    ...difference.changedLines.map(({ new: here, old: there }): DifferentLine => ({
      id: `changed/${here.line}/${there.line}`,
      kind: 'changed',
      here,
      there
    })),
    ...difference.onlyNewLines.map((here): DifferentLine => ({
      id: `here/${here.line}`,
      kind: 'onlyHere',
      here
    })),
    ...difference.onlyOldLines.map((there): DifferentLine => ({
      id: `there/${there.line}`,
      kind: 'onlyThere',
      there
    }))
  ]
  const { changed, onlyNew, onlyOld } = difference
  return { rows, more: changed + onlyNew + onlyOld - rows.length }
}

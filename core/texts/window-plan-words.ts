// What the window says around a plan that needs a second look: documents posted before, lines to decide, a layout to set right.
import type { DuplicateGrade } from '../contract/duplicates.ts'
import type { Count } from './window-sentence.ts'

/** Documents of a plan that may be posted already. */
export interface DuplicateWords {
  readonly group: string
  readonly intro: string
  readonly grade: Readonly<Record<DuplicateGrade, string>>
  readonly fact: string
  readonly thisFile: string
  readonly earlier: (importId: number, file: string) => string
  readonly number: string
  readonly date: string
  readonly total: string
  readonly lines: string
  readonly equal: Count
  readonly difference: string
  readonly changed: string
  readonly onlyHere: string
  readonly onlyThere: string
  readonly moreLines: Count
  readonly compared: string
  readonly showMore: string
}

/** Ways from a plan or a refusal to setting it right, and back. */
export interface SetRightWords {
  readonly decide: Count
  readonly decideHint: string
  readonly backToPlan: string
  readonly layout: string
  readonly layoutHint: string
}

export interface WindowPlanCatalogue {
  readonly duplicates: DuplicateWords
  readonly setRight: SetRightWords
}

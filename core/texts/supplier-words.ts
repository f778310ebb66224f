// What is said of suppliers' files beside earlier ones: the shape of a language.
import type { DuplicateEvidence } from '../contract/duplicates.ts'
import type { LayoutDifference, LayoutFact } from '../contract/layout-change.ts'

export interface SupplierWords {
  /** Heads the list of differences. */
  readonly layoutChanged: (supplier: string) => string
  readonly layoutDifference: (difference: LayoutDifference) => string
  /** How two documents were found to be one, and how alike their lines are. */
  readonly duplicate: (evidence: DuplicateEvidence) => string
  readonly layoutFact: Readonly<Record<LayoutFact, string>>
}

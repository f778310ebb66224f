// What is said of suppliers' files beside earlier ones: the shape of a language.
import type { LayoutDifference, LayoutFact } from '../contract/layout-change.ts'

export interface SupplierWords {
  /** Heads the list of differences. */
  readonly layoutChanged: (supplier: string) => string
  readonly layoutDifference: (difference: LayoutDifference) => string
  readonly layoutFact: Readonly<Record<LayoutFact, string>>
}

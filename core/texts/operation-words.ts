// What is said of editing, merging, adjusting and taking back, in window and command line alike.
import type { ItemProblem, ItemProblemReason, MergeObstacle } from '../contract/calls/item-page.ts'
import type { Operation, OperationKind, UndoObstacle } from '../contract/calls/operation.ts'
import type { AdjustFinding } from '../contract/calls/stock.ts'

export interface OperationWords {
  /** What was done, as a short sentence. */
  readonly operation: Readonly<Record<OperationKind, (operation: Operation) => string>>
  readonly itemProblem: Readonly<Record<ItemProblemReason, (problem: ItemProblem) => string>>
  readonly mergeObstacle: Readonly<Record<MergeObstacle, string>>
  readonly undoObstacle: Readonly<Record<UndoObstacle, string>>
  readonly adjustFinding: Readonly<Record<AdjustFinding, string>>
}

// What the window says while failed lines are reviewed.
import type { Count, Fill } from './window-sentence.ts'

export interface WorkbenchWords {
  readonly sheet: string
  readonly column: {
    readonly item: string
    readonly packSize: string
    readonly kind: string
    readonly price: string
    readonly date: string
    readonly state: string
  }
  readonly kind: { readonly goods: string; readonly charge: string; readonly skip: string }
  readonly state: { readonly open: string; readonly settled: string; readonly tried: string }
  readonly problem: {
    readonly number: Fill
    readonly pack: Fill
    readonly item_first: string
    readonly kind: Fill
    readonly date: Fill
    readonly empty: string
  }
  readonly filter: {
    readonly reason: string
    readonly anyReason: string
    readonly supplier: string
    readonly anySupplier: string
    readonly import: string
    readonly anyImport: string
    readonly state: string
    readonly anyState: string
    readonly waiting: string
    readonly settled: string
  }
  readonly counted: (name: string, lines: number) => string
  readonly importName: (importId: number, file: string) => string
  readonly countOf: (waiting: number, settled: number) => string
  readonly selected: (lines: number, cells: number) => string
  readonly sum: Fill
  readonly action: {
    readonly accept: (rank: number) => string
    readonly create: string
    readonly charge: string
    readonly skip: string
    readonly clear: string
    readonly undo: string
    readonly redo: string
    readonly undoStep: Fill
    readonly redoStep: Fill
    readonly next: string
    readonly previous: string
    readonly retry: string
    readonly retryPlan: string
    readonly exportCsv: string
    readonly exportXlsx: string
    readonly readBack: string
    readonly reach: string
    readonly backToPlan: string
  }
  readonly hint: {
    readonly create: string
    readonly charge: string
    readonly skip: string
    readonly retry: string
    readonly retryPlan: string
    readonly export: string
    readonly readBack: string
  }
  readonly reach: {
    readonly label: string
    readonly line: string
    readonly identical: Count
    readonly supplier: string
    readonly hint: { readonly line: string; readonly identical: string; readonly supplier: string }
  }
  readonly basis: { readonly code: string; readonly gtin: string; readonly text: string }
  /** What a step did, for "Undo …". */
  readonly step: {
    readonly edit: Count
    readonly paste: Count
    readonly fill: Count
    readonly clear: Count
    readonly accept: Count
    readonly create: Count
    readonly charge: Count
    readonly skip: Count
    readonly file: Count
  }
  readonly told: {
    readonly decided: Count
    readonly undone: Fill
    readonly redone: Fill
    readonly refused: Count
    readonly invalid: Count
    readonly noMore: string
    readonly nothingSelected: string
    readonly noCandidate: string
    readonly tooMany: string
    readonly copied: Count
    readonly copyRefused: Count
    readonly retried: (posted: number, skipped: number, open: number) => string
    readonly planImproved: (ready: number, skipped: number, open: number) => string
    readonly exported: (file: string, rows: number) => string
    readonly read: (decisions: number, refused: number) => string
  }
  readonly pane: {
    readonly label: string
    readonly none: string
    readonly problem: string
    readonly decision: string
    readonly decidedBy: (by: string, at: string) => string
    readonly corrected: Fill
    readonly outcome: string
    readonly posts: (quantity: string, value: string) => string
    readonly arithmetic: string
    readonly whatsThis: string
    readonly isNew: string
    readonly file: string
  }
}

export interface WindowWorkbenchCatalogue {
  readonly workbench: WorkbenchWords
}

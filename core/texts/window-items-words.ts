// What the window says around items, their stock, their suppliers, and taking things back.
import type { ItemFilter } from '../contract/calls/item.ts'
import type { ItemField, MovementRow } from '../contract/calls/item-page.ts'
import type { StockChangeKind } from '../contract/calls/stock.ts'
import type { Count, Fill } from './window-sentence.ts'

export interface ItemListWords {
  readonly category: string
  readonly lastSupplier: string
  readonly reorderPoint: string
  readonly low: string
  readonly show: string
  readonly everything: string
  readonly filters: Readonly<Record<ItemFilter, string>>
  readonly anyCategory: string
  readonly create: string
  readonly stocktake: string
}

export interface ItemWords {
  readonly title: Fill
  readonly edit: string
  readonly editTitle: Fill
  readonly createTitle: string
  readonly save: string
  readonly unchanged: string
  readonly fields: Readonly<Record<ItemField, string>>
  readonly hints: {
    readonly gtin: string
    readonly stockUnit: string
    readonly reorderPoint: string
    readonly priceThreshold: string
  }
  readonly fixed: string
  readonly archived: string
  readonly mergedInto: Fill
  readonly absorbed: string
  readonly created: string
  readonly tabs: {
    readonly ledger: string
    readonly prices: string
    readonly suppliers: string
    readonly aliases: string
    readonly conversions: string
  }
  readonly movement: Readonly<Record<MovementRow['kind'], string>>
  readonly ledger: {
    readonly on: string
    readonly what: string
    readonly quantity: string
    readonly value: string
    readonly balance: string
    readonly source: string
    readonly by: string
    readonly empty: string
    readonly takenBack: string
    readonly line: (importId: number, line: number) => string
    readonly transfer: Fill
  }
  readonly prices: {
    readonly chart: Fill
    readonly price: string
    readonly quantity: string
    readonly supplier: string
    readonly unknownSupplier: string
    readonly on: string
    readonly source: string
    readonly empty: string
    readonly latest: (shown: number, all: number) => string
  }
  readonly supply: {
    readonly code: string
    readonly description: string
    readonly unit: string
    readonly packSize: string
    readonly lastPrice: string
    readonly empty: string
  }
  readonly alias: {
    readonly key: string
    readonly packSize: string
    readonly uses: string
    readonly learned: string
    readonly kinds: { readonly code: string; readonly gtin: string; readonly text: string }
    readonly revoke: string
    readonly edit: string
    readonly editTitle: Fill
    readonly item: string
    readonly itemHint: string
    readonly packHint: string
    readonly empty: string
  }
  readonly conversion: {
    readonly unit: string
    readonly factor: Fill
    readonly add: string
    readonly remove: Fill
    readonly empty: string
  }
}

export interface MergeWords {
  readonly action: string
  readonly title: Fill
  readonly intro: string
  readonly into: string
  readonly intoHint: string
  readonly after: string
  readonly follows: string
  readonly aliases: Count
  readonly supplierItems: Count
  readonly conversions: (units: string) => string
  readonly otherConversions: (units: string) => string
  readonly takesGtin: string
  readonly bothGtins: string
  readonly confirm: string
}

export interface StockWords {
  readonly action: string
  readonly title: Fill
  readonly kinds: Readonly<Record<StockChangeKind, string>>
  readonly quantities: Readonly<Record<StockChangeKind, string>>
  readonly kind: string
  readonly on: string
  readonly reason: string
  readonly reasonHint: string
  readonly reasonMissing: string
  readonly before: string
  readonly change: string
  readonly after: string
  readonly value: string
  readonly post: Count
  readonly stocktake: string
  readonly intro: string
  readonly list: string
  readonly listHint: string
  readonly addAll: string
  readonly code: string
  readonly counted: string
  readonly row: string
  readonly remove: Fill
  readonly add: string
  readonly item: string
  readonly onHand: string
  readonly difference: string
  readonly nothing: string
  readonly problems: Count
}

export interface SuppliersWords {
  readonly title: string
  readonly search: string
  readonly name: string
  readonly items: string
  readonly aliases: string
  readonly imports: string
  readonly lastOn: string
  readonly purchases: string
  readonly emptyTitle: string
  readonly emptyHint: string
  readonly nothingFits: Fill
  readonly tabs: {
    readonly items: string
    readonly purchases: string
    readonly prices: string
    readonly aliases: string
    readonly imports: string
    readonly profile: string
  }
  readonly month: string
  readonly lines: string
  readonly value: string
  readonly noPurchases: string
  readonly noPriceChanges: string
  readonly noItems: string
  readonly oldPrice: string
  readonly newPrice: string
  readonly percent: string
  readonly profile: {
    readonly json: string
    readonly jsonHint: string
    readonly invalid: string
    readonly save: string
    readonly saved: string
    readonly exportFile: string
    readonly importFile: string
    readonly exported: Fill
    readonly form: string
    readonly names: string
    readonly namesHint: string
    readonly unit: string
    readonly unitHint: string
    readonly currency: string
    readonly codes: string
    readonly codesOurs: string
    readonly codesTheirs: string
    readonly codesOpen: string
    readonly creditSign: string
    readonly creditPositive: string
    readonly creditNegative: string
    readonly creditOpen: string
    readonly hold: string
    readonly layouts: Count
  }
}

export interface HistoryWords {
  readonly search: string
  readonly status: string
  readonly nothingFits: string
  readonly saveOriginal: string
  readonly saved: Fill
  readonly dependents: Count
  readonly dependentsHint: string
  readonly negative: string
}

export interface UndoWords {
  readonly action: string
  readonly done: Fill
  readonly nothing: string
}

export interface WindowItemsCatalogue {
  readonly itemList: ItemListWords
  readonly item: ItemWords
  readonly merge: MergeWords
  readonly stock: StockWords
  readonly suppliers: SuppliersWords
  readonly history: HistoryWords
  readonly undo: UndoWords
}

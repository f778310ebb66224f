// English: editing, merging, adjusting and taking back.
import type { OperationWords } from './operation-words.ts'

export const operationEn: OperationWords = {
  operation: {
    item_create: ({ sku }) => `Item ${sku ?? '?'} was made.`,
    item_edit: ({ sku }) => `Item ${sku ?? '?'} was changed.`,
    item_merge: ({ sku }) => `Item ${sku ?? '?'} was merged into another.`,
    adjustment: ({ sku }) =>
      sku === undefined ? 'Stock of several items was adjusted.' : `Stock of ${sku} was adjusted.`,
    alias_revoke: ({ sku }) =>
      sku === undefined ? 'The alias of a charge was revoked.' : `An alias of item ${sku} was revoked.`,
    alias_edit: ({ sku }) =>
      sku === undefined ? 'An alias now means a charge.' : `An alias now means item ${sku}.`
  },
  itemProblem: {
    EMPTY: () => 'This cannot be empty.',
    TOO_LONG: () => 'This is too long.',
    NOT_A_NUMBER: () => 'This is not a number. Write it like 12.5.',
    OUT_OF_RANGE: () => 'This number is negative, too large or too fine.',
    GTIN_INVALID: () => 'This is no barcode: it has 8 to 14 digits, and the last one must fit the others.',
    TAKEN: ({ other }) => `Item ${other ?? '?'} has this already. If both are the same, merge them.`,
    HAS_MOVEMENTS: () => 'This can no longer change: movements in the ledger were booked with it.',
    HAS_PACKS: () => 'Pack sizes or conversions count in this unit. Remove them first.',
    HOLDS_STOCK: () => 'An item that holds stock or value cannot be archived. Adjust it to 0 first.',
    NOT_OURS_TO_EDIT: () => 'This item was merged into another, or is only planned, and cannot be changed.'
  },
  mergeObstacle: {
    SAME_ITEM: 'An item cannot be merged into itself.',
    NOT_STANDING: 'Both items must be in use: one of them is archived, merged or only planned.',
    UNITS_DIFFER: 'The two are kept in different units, and no factor between them would be certain.',
    OUT_OF_RANGE: 'The quantity or the value is too large to be moved.'
  },
  undoObstacle: {
    ALREADY_UNDONE: 'This was undone before.',
    CHANGED_SINCE: 'This was changed again since. Undo the later change first.',
    MERGED_SINCE: 'The item was merged since. Undo that merge first.',
    USED_SINCE: 'This is in use by now and cannot be undone.'
  },
  adjustFinding: {
    ITEM_UNKNOWN: 'No item has this SKU or barcode.',
    ITEM_AMBIGUOUS: 'Several items have this barcode. Use the SKU.',
    LISTED_TWICE: 'This item is listed twice. Keep one row with the whole count.',
    QUANTITY_INVALID: 'This is not a number.',
    QUANTITY_NEGATIVE: 'This cannot be negative.',
    OUT_OF_RANGE: 'This number is too large or too fine.',
    DATE_INVALID: 'This is not a day, or it is still to come.'
  }
}

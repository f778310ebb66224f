// English: items, stock, suppliers, and taking things back.
import type { WindowItemsCatalogue } from './window-items-words.ts'

const whole = new Intl.NumberFormat('en-GB')
const counted = (count: number, one: string, many: string) =>
  `${whole.format(count)} ${count === 1 ? one : many}`

export const itemsEn: WindowItemsCatalogue = {
  itemList: {
    category: 'Category',
    lastSupplier: 'Last supplier',
    reorderPoint: 'Reorder at',
    low: 'Low',
    show: 'Show',
    everything: 'All items',
    filters: { low: 'Low stock', negative: 'Below zero', archived: 'Archived' },
    anyCategory: 'Any category',
    create: 'New item…',
    stocktake: 'Stocktake…'
  },
  item: {
    title: (sku) => `Item ${sku}`,
    edit: 'Edit…',
    editTitle: (sku) => `Edit item ${sku}`,
    createTitle: 'New item',
    save: 'Save',
    unchanged: 'Nothing was different.',
    fields: {
      sku: 'SKU',
      name: 'Name',
      gtin: 'Barcode',
      stockUnit: 'Stock unit',
      category: 'Category',
      reorderPoint: 'Reorder point',
      priceThreshold: 'Price alert from %',
      isArchived: 'Archived'
    },
    hints: {
      gtin: '8 to 14 digits with a check digit.',
      stockUnit: 'What one of it is: EA, kg, l …',
      reorderPoint: 'At or below this the item counts as low.',
      priceThreshold: 'A price that moves more is pointed out. Empty: as for the supplier, or for all.'
    },
    fixed: 'Fixed, because movements in the ledger were booked with it.',
    archived: 'Archived',
    mergedInto: (sku) => `Merged into ${sku}`,
    absorbed: 'Holds what was',
    created: 'Created',
    tabs: {
      ledger: 'Ledger',
      prices: 'Prices',
      suppliers: 'Suppliers',
      aliases: 'Aliases',
      conversions: 'Conversions'
    },
    movement: {
      receipt: 'Receipt',
      reversal: 'Reversal',
      adjustment: 'Correction',
      issue: 'Issue',
      count: 'Count',
      transfer: 'Transfer'
    },
    ledger: {
      on: 'Date',
      what: 'Movement',
      quantity: 'Quantity',
      value: 'Value',
      balance: 'On hand after',
      source: 'Where from',
      by: 'By',
      empty: 'Nothing has moved yet. Import an invoice with this item, or adjust its stock.',
      takenBack: 'taken back',
      line: (importId, line) => `import ${importId}, line ${line}`,
      transfer: (sku) => `with ${sku}`
    },
    prices: {
      chart: (name) => `What ${name} was bought at`,
      price: 'Price a unit',
      quantity: 'Quantity',
      supplier: 'Supplier',
      unknownSupplier: 'Unknown supplier',
      on: 'Date',
      source: 'Where from',
      empty: 'No purchase at a price yet.',
      latest: (shown, all) => `The latest ${whole.format(shown)} of ${whole.format(all)} purchases.`
    },
    supply: {
      code: 'Their code',
      description: 'Their text',
      unit: 'Unit',
      packSize: 'Pack size',
      lastPrice: 'Last price',
      empty: 'No supplier has delivered this item yet.'
    },
    alias: {
      key: 'Code, barcode or text',
      packSize: 'Pack size',
      uses: 'Lines',
      learned: 'Learned',
      kinds: { code: 'Code', gtin: 'Barcode', text: 'Text' },
      revoke: 'Revoke',
      edit: 'Edit…',
      editTitle: (key) => `What “${key}” means`,
      item: 'SKU of the item',
      itemHint: 'From now on. What was posted stays.',
      packHint: 'Stock units in one invoice unit, such as 24 or 1/12. Empty: not learned.',
      empty: 'Nothing was learned for this item yet. Confirm a match in the review, and it stands here.'
    },
    conversion: {
      unit: 'One',
      factor: (unit) => `is so many ${unit}`,
      add: 'Add',
      remove: (unit) => `Remove ${unit}`,
      empty: 'No conversions of its own. Fixed ratios such as g and kg are known.'
    }
  },
  merge: {
    action: 'Merge…',
    title: (sku) => `Merge ${sku} into another item`,
    intro:
      'For two items that are the same thing. Stock and value move over; nothing is rewritten, and it can be undone.',
    into: 'The item that stays',
    intoHint: 'Its SKU or barcode, or part of its name',
    after: 'Afterwards',
    follows: 'What follows',
    aliases: (count) => counted(count, 'alias', 'aliases'),
    supplierItems: (count) => counted(count, 'supplier’s code', 'suppliers’ codes'),
    conversions: (units) => `The conversions of ${units}`,
    otherConversions: (units) =>
      `Both convert ${units}, and differently: those of the item that stays count.`,
    takesGtin: 'The barcode',
    bothGtins: 'Both have a barcode; either will find the item that stays.',
    confirm: 'Merge'
  },
  stock: {
    action: 'Adjust stock…',
    title: (sku) => `Adjust the stock of ${sku}`,
    kinds: { count: 'Counted', adjustment: 'Correction', issue: 'Issue' },
    quantities: {
      count: 'Counted quantity',
      adjustment: 'Change, such as −3',
      issue: 'Quantity that went out'
    },
    kind: 'What happened',
    on: 'Date',
    reason: 'Reason',
    reasonHint: 'Stays in the ledger, for instance “broken”.',
    reasonMissing: 'A reason is needed: it stays in the ledger.',
    before: 'On hand',
    change: 'Change',
    after: 'Afterwards',
    value: 'Value',
    post: (count) => `Post ${counted(count, 'change', 'changes')}`,
    stocktake: 'Stocktake',
    intro: 'Type or scan what was counted, or paste two columns from a spreadsheet: code and quantity.',
    list: 'Paste a list',
    listHint: 'One item a line: SKU or barcode, then the counted quantity.',
    addAll: 'Take over',
    code: 'SKU or barcode',
    counted: 'Counted',
    row: 'Row',
    remove: (code) => `Remove ${code}`,
    add: 'Add',
    item: 'Item',
    onHand: 'On hand',
    difference: 'Difference',
    nothing: 'Nothing counted yet.',
    problems: (count) => `${counted(count, 'row', 'rows')} cannot be posted; the others can.`
  },
  suppliers: {
    title: 'Suppliers',
    search: 'Search suppliers',
    name: 'Supplier',
    items: 'Items',
    aliases: 'Aliases',
    imports: 'Imports',
    lastOn: 'Last invoice',
    purchases: 'Purchases',
    emptyTitle: 'No suppliers yet',
    emptyHint: 'A supplier comes with its first invoice.',
    nothingFits: (search) => `No supplier fits “${search}”.`,
    tabs: {
      items: 'Items',
      purchases: 'Purchases',
      prices: 'Price changes',
      aliases: 'Aliases',
      imports: 'Imports',
      profile: 'Profile'
    },
    month: 'Month',
    lines: 'Lines',
    value: 'Value',
    noPurchases: 'Nothing was bought here yet.',
    noPriceChanges: 'No price has changed.',
    noItems: 'No item of this supplier fits.',
    oldPrice: 'Before',
    newPrice: 'Then',
    percent: 'Change',
    profile: {
      json: 'As JSON',
      jsonHint: 'The whole profile with its layouts, as it is exported.',
      invalid: 'This is not JSON.',
      save: 'Save the profile',
      saved: 'The profile is saved.',
      exportFile: 'Export…',
      importFile: 'Import…',
      exported: (file) => `Saved as ${file}.`,
      form: 'Form',
      names: 'Other names',
      namesHint: 'As its files call it, one a line.',
      unit: 'Unit of lines without one',
      unitHint: 'Empty: the item’s stock unit.',
      currency: 'Currency of documents without one',
      codes: 'Codes on its invoices',
      codesOurs: 'Ours',
      codesTheirs: 'The supplier’s',
      codesOpen: 'Each file shows it',
      creditSign: 'Credit notes write what goes back',
      creditPositive: 'as positive quantities',
      creditNegative: 'as negative quantities',
      creditOpen: 'Each document shows it',
      hold: 'Hold for a decision instead of warning',
      layouts: (count) => `${counted(count, 'layout', 'layouts')} learned`
    }
  },
  history: {
    search: 'Search by file, supplier or document',
    status: 'Status',
    nothingFits: 'No import fits the filter.',
    saveOriginal: 'Save the original…',
    saved: (file) => `Saved as ${file}.`,
    dependents: (count) =>
      `${counted(count, 'later movement was', 'later movements were')} made with this stock in sight`,
    dependentsHint: 'They stay as they are. Look whether they are still right afterwards.',
    negative: 'On hand would be below zero'
  },
  undo: {
    action: 'Undo',
    done: (what) => `Undone: ${what}`,
    nothing: 'There is nothing to undo.'
  }
}

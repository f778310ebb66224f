// The fields of an item as they are typed, and the edit that they ask for. Pure.
import type { ItemDetail, ItemEdit, ItemField } from '../../core/contract/calls/item-page.ts'
import { typedDecimal } from '../words/typed-decimal.ts'

/** Text fields by name; the archive is a switch of its own. */
export type TextField = Exclude<ItemField, 'isArchived'>

export interface ItemDraft {
  readonly texts: Readonly<Record<TextField, string>>
  readonly isArchived: boolean
}

export const TEXT_FIELDS: readonly TextField[] = [
  'name',
  'sku',
  'gtin',
  'stockUnit',
  'category',
  'reorderPoint',
  'priceThreshold'
]

export const EMPTY_DRAFT: ItemDraft = {
  texts: {
    sku: '',
    name: '',
    gtin: '',
    stockUnit: 'EA',
    category: '',
    reorderPoint: '',
    priceThreshold: ''
  },
  isArchived: false
}

export function toDraft(item: ItemDetail): ItemDraft {
  return {
    texts: {
      sku: item.sku,
      name: item.name,
      gtin: item.gtin ?? '',
      stockUnit: item.stockUnit,
      category: item.category ?? '',
      reorderPoint: item.reorderPoint ?? '',
      priceThreshold: item.priceThreshold ?? ''
    },
    isArchived: item.isArchived
  }
}

/** Only what differs; what it may be decides the core. */
export function toEdit(before: ItemDraft, after: ItemDraft): ItemEdit {
  const changed = TEXT_FIELDS.filter((field) => before.texts[field] !== after.texts[field])
  return {
    ...Object.fromEntries(changed.map((field) => [field, toText(field, after.texts[field])])),
    ...(before.isArchived === after.isArchived ? {} : { isArchived: after.isArchived })
  }
}

const DECIMALS: ReadonlySet<TextField> = new Set<TextField>(['reorderPoint', 'priceThreshold'])

function toText(field: TextField, text: string): string {
  return DECIMALS.has(field) ? typedDecimal(text) : text
}

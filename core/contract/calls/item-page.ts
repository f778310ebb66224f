// One item: its facts and their editing, its ledger, its prices, what suppliers call it, and merging it into another.
import { z } from '../z.ts'
import { itemRow, skuText } from './item.ts'
import { operation } from './operation.ts'
import { importId, page, paged } from './shapes.ts'

export const itemDetail = itemRow.extend({
  size: z.string().optional(),
  listPrice: z.string().optional(),
  /** Percent by which a price of this item may move unnoticed; absent: as its supplier's or everybody's. */
  priceThreshold: z.string().optional(),
  status: z.enum(['planned', 'active', 'archived', 'merged']),
  /** The item that stands for a merged one. */
  mergedInto: z.string().optional(),
  /** Items that were merged into this one. */
  absorbed: z.array(z.string()),
  hasMovements: z.boolean(),
  createdAt: z.string(),
  createdImportId: importId.optional()
})
export type ItemDetail = z.infer<typeof itemDetail>

/** What a person may set; absent stays as it is, null takes the value away. */
export const itemEdit = z.object({
  sku: z.string().max(20_000).optional(),
  name: z.string().max(20_000).optional(),
  gtin: z.string().max(20_000).nullable().optional(),
  stockUnit: z.string().max(20_000).optional(),
  category: z.string().max(20_000).nullable().optional(),
  reorderPoint: z.string().max(20_000).nullable().optional(),
  priceThreshold: z.string().max(20_000).nullable().optional(),
  isArchived: z.boolean().optional()
})
export type ItemEdit = z.infer<typeof itemEdit>
export type ItemField = keyof ItemEdit

export const ITEM_PROBLEMS = [
  'EMPTY',
  'TOO_LONG',
  'NOT_A_NUMBER',
  'OUT_OF_RANGE',
  /** The check digit is wrong, or there are too few or too many digits. */
  'GTIN_INVALID',
  /** Another item has it. */
  'TAKEN',
  /** The ledger is written under this SKU, or in this unit. */
  'HAS_MOVEMENTS',
  /** Learned pack sizes or conversions count in this unit. */
  'HAS_PACKS',
  /** What holds stock or value cannot be put away. */
  'HOLDS_STOCK',
  /** It was merged into another item, or is only planned. */
  'NOT_OURS_TO_EDIT'
] as const
export const itemProblemReason = z.enum(ITEM_PROBLEMS)
export type ItemProblemReason = z.infer<typeof itemProblemReason>

export const itemProblem = z.object({
  field: itemEdit.keyof(),
  reason: itemProblemReason,
  /** SKU of the item that is in the way. */
  other: z.string().optional()
})
export type ItemProblem = z.infer<typeof itemProblem>

/** Absent operation: nothing was different. */
export const editOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), operation: operation.optional() }),
  z.object({ kind: z.literal('refused'), problems: z.array(itemProblem).min(1) })
])
export type EditOutcome = z.infer<typeof editOutcome>

export const MERGE_OBSTACLES = [
  'SAME_ITEM',
  /** One of them was merged away, or is only planned. */
  'NOT_STANDING',
  'UNITS_DIFFER',
  'OUT_OF_RANGE'
] as const
export const mergeObstacle = z.enum(MERGE_OBSTACLES)
export type MergeObstacle = z.infer<typeof mergeObstacle>

/** What merging `from` into `into` does; with an obstacle it does nothing. */
export const mergePreview = z.object({
  from: itemDetail,
  into: itemDetail,
  obstacle: mergeObstacle.optional(),
  /** What the survivor will have. */
  onHand: z.string(),
  stockValue: z.string(),
  /** How many of each follow. */
  aliases: z.number().int(),
  supplierItems: z.number().int(),
  /** Units whose conversion comes along. */
  conversions: z.array(z.string()),
  /** Units that both convert, and differently: the survivor's stays. */
  otherConversions: z.array(z.string()),
  takesGtin: z.boolean(),
  /** Both have a barcode: the merged item's still finds the survivor. */
  gtins: z.array(z.string())
})
export type MergePreview = z.infer<typeof mergePreview>

export const mergeOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merged'), operation }),
  z.object({ kind: z.literal('refused'), obstacle: mergeObstacle })
])
export type MergeOutcome = z.infer<typeof mergeOutcome>

export const movementRow = z.object({
  seq: z.number().int(),
  effectiveOn: z.string(),
  postedAt: z.string(),
  by: z.string(),
  kind: z.enum(['receipt', 'reversal', 'adjustment', 'issue', 'count', 'transfer']),
  quantity: z.string(),
  value: z.string(),
  /** On hand after this movement, in the order of the ledger. */
  balance: z.string(),
  reason: z.string().optional(),
  importId: importId.optional(),
  line: z.number().int().optional(),
  document: z.string().optional(),
  supplier: z.string().optional(),
  /** The other side of a transfer. */
  otherSku: z.string().optional(),
  reversesSeq: z.number().int().optional(),
  reversedBySeq: z.number().int().optional()
})
export type MovementRow = z.infer<typeof movementRow>

/** One purchase at a price, per stock unit in the base currency. */
export const pricePoint = z.object({
  effectiveOn: z.string(),
  supplier: z.string(),
  price: z.string(),
  quantity: z.string(),
  importId,
  line: z.number().int()
})
export type PricePoint = z.infer<typeof pricePoint>

export const supplierItem = z.object({
  supplier: z.string(),
  supplierSku: z.string().optional(),
  sku: z.string(),
  name: z.string(),
  description: z.string().optional(),
  unit: z.string().optional(),
  /** Stock units in one invoice unit. */
  packSize: z.string().optional(),
  /** As invoiced, for one invoice unit. */
  lastPrice: z.string().optional(),
  currency: z.string().optional(),
  importId,
  line: z.number().int(),
  issuedOn: z.string().optional()
})
export type SupplierItem = z.infer<typeof supplierItem>

const bySku = z.object({ sku: skuText })
const pair = z.object({ from: skuText, into: skuText })

export const itemPageCalls = {
  'item.detail': { lane: 'reader', request: bySku, reply: itemDetail },
  'item.ledger': { lane: 'reader', request: page.extend({ sku: skuText }), reply: paged(movementRow) },
  /** Purchases at a price, oldest first; of a long history the latest. */
  'item.prices': {
    lane: 'reader',
    request: bySku,
    reply: z.object({ points: z.array(pricePoint), total: z.number().int() })
  },
  'item.supply': {
    lane: 'reader',
    request: bySku,
    reply: z.object({ supplierItems: z.array(supplierItem) })
  },
  'item.edit': { lane: 'writer', request: z.object({ sku: skuText, edit: itemEdit }), reply: editOutcome },
  'item.create': {
    lane: 'writer',
    request: z.object({ item: itemEdit.omit({ isArchived: true }) }),
    reply: editOutcome
  },
  'item.previewMerge': { lane: 'reader', request: pair, reply: mergePreview },
  'item.merge': { lane: 'writer', request: pair, reply: mergeOutcome }
} as const

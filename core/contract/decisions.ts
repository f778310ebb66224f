// What a person decides about an open line: which item it is, that it is a charge, to skip it, or what is right in it.
import { z } from './z.ts'

const decimal = z.string().regex(/^-?\d{1,30}(?:\.\d{1,30})?$/)

/** Stock units in one invoice unit: decimal text above zero, or two of them as a fraction. @example '24', '1/12' */
export const decimalFactor = z.string().regex(/^\d{1,20}(?:\.\d{1,20})?(?:\/\d{1,20}(?:\.\d{1,20})?)?$/)

/** Fields of a line that a person may correct; absent ones stay as they were read. */
export const lineCorrections = z.object({
  description: z.string().max(32_768).optional(),
  supplierSku: z.string().max(256).optional(),
  gtin: z.string().max(64).optional(),
  quantity: decimal.optional(),
  unit: z.string().max(64).optional(),
  unitPrice: decimal.optional(),
  net: decimal.optional()
})
export type LineCorrections = z.infer<typeof lineCorrections>

export const lineVerdict = z.discriminatedUnion('kind', [
  /** This item; with the stock units in one invoice unit where that is not known. Learned for this supplier. */
  z.object({ kind: z.literal('item'), sku: z.string().min(1), packSize: decimalFactor.optional() }),
  /** A new item, made from what the line says. */
  z.object({ kind: z.literal('create') }),
  /** A charge of this supplier's, not stock. Learned. */
  z.object({ kind: z.literal('charge') }),
  /** Left out this time; nothing is learned. */
  z.object({ kind: z.literal('skip') }),
  /** Only the corrections. */
  z.object({ kind: z.literal('correct') })
])
export type LineVerdict = z.infer<typeof lineVerdict>

export const lineDecision = z.object({
  importId: z.number().int().positive(),
  line: z.number().int().positive(),
  verdict: lineVerdict,
  corrections: lineCorrections.optional()
})
export type LineDecision = z.infer<typeof lineDecision>

/** Why a decision was not taken; the others were. */
export const decisionProblem = z.object({
  importId: z.number().int(),
  line: z.number().int(),
  reason: z.enum(['NOT_OPEN', 'ITEM_UNKNOWN', 'NOTHING_TO_LEARN', 'SUPPLIER_UNKNOWN', 'PACK_SIZE_INVALID'])
})
export type DecisionProblem = z.infer<typeof decisionProblem>

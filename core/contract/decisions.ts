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
  z.object({ kind: z.literal('correct') }),
  /** No decision any more: the line asks again. What was learned with it stays learned; undo takes that back, too. */
  z.object({ kind: z.literal('clear') })
])
export type LineVerdict = z.infer<typeof lineVerdict>

/**
 * How far a verdict reaches: this line; every open line that is identical (same supplier, and same code, barcode or text);
 * or those and all that the supplier will ever send: the match is learned.
 */
export const decisionScope = z.enum(['line', 'identical', 'supplier'])
export type DecisionScope = z.infer<typeof decisionScope>

/** What a person corrects about the document that a line stands on; all of its lines have it then. */
export const documentCorrections = z.object({
  supplier: z.string().trim().min(1).max(256).optional(),
  number: z.string().trim().min(1).max(256).optional(),
  /** ISO date. */
  date: z.iso.date().optional()
})
export type DocumentCorrections = z.infer<typeof documentCorrections>

export const lineDecision = z.object({
  importId: z.number().int().positive(),
  line: z.number().int().positive(),
  verdict: lineVerdict,
  /** Absent: `supplier`. */
  scope: decisionScope.optional(),
  corrections: lineCorrections.optional(),
  document: documentCorrections.optional()
})
export type LineDecision = z.infer<typeof lineDecision>

/** Why a decision was not taken; the others were. */
export const decisionProblem = z.object({
  importId: z.number().int(),
  line: z.number().int(),
  reason: z.enum([
    'NOT_OPEN',
    'ITEM_UNKNOWN',
    'NOTHING_TO_LEARN',
    'SUPPLIER_UNKNOWN',
    'PACK_SIZE_INVALID',
    'DOCUMENT_POSTED',
    'DECIDED_SINCE'
  ])
})
export type DecisionProblem = z.infer<typeof decisionProblem>

/** A decision as it stands on an open line until a retry carries it out. */
export const standingDecision = z.object({
  kind: z.enum(['item', 'charge', 'skip']),
  sku: z.string().optional(),
  itemName: z.string().optional(),
  packSize: z.string().optional(),
  scope: decisionScope,
  /** The item was made by this decision. */
  isNew: z.boolean().optional(),
  by: z.string(),
  at: z.string()
})
export type StandingDecision = z.infer<typeof standingDecision>

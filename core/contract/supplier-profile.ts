// A supplier's profile: what its files have taught and what a person has set, as one JSON document to keep, edit and share.
import { lineIssueCode } from './codes.ts'
import { columnMeaning, fileFormat, readLayout } from './read-result.ts'
import { z } from './z.ts'

/** Version of the JSON document; a reader refuses every other one. */
export const PROFILE_VERSION = 1

const text = z.string().max(4096)

export const profileColumn = z.strictObject({
  /** As the file writes it; empty where the table has no header. */
  header: text,
  meaning: columnMeaning,
  /**
   * A person said so: it stands above what the file's own look would say.
   * Other meanings settle only what a file leaves open.
   */
  settled: z.literal(true).optional()
})
export type ProfileColumn = z.infer<typeof profileColumn>

/** Facts of a layout that a person can set right. */
export const settledFact = z.enum(['encoding', 'delimiter', 'sheet', 'headerRow', 'decimalMark', 'dateOrder'])
export type SettledFact = z.infer<typeof settledFact>

/** How one kind of the supplier's files is laid out. What is absent was never needed to tell. */
export const profileLayout = z.strictObject({
  /**
   * By which its files are known again: of a table's headers, or of an e-invoice's seller.
   * A table's may be left out, it follows from the columns.
   */
  fingerprint: z.string().min(1).max(256).optional(),
  format: fileFormat.optional(),
  encoding: text.optional(),
  delimiter: text.optional(),
  quote: text.optional(),
  escape: text.optional(),
  sheet: text.optional(),
  /** 1-based line of the header, 0 for none; kept only where it had to be told. */
  headerRow: z.number().int().min(0).optional(),
  decimalMark: readLayout.shape.decimalMark,
  dateOrder: readLayout.shape.dateOrder,
  /** Which of the facts above a person has set; the others settle only what a file leaves open. */
  settled: z.array(settledFact).max(settledFact.options.length).optional(),
  /** All columns of the table, in their order. */
  columns: z.array(profileColumn).min(1).max(16_384).optional()
})
export type ProfileLayout = z.infer<typeof profileLayout>

/** Findings that warn and post, unless the supplier's profile holds them for a decision. */
export const holdCode = lineIssueCode.extract([
  'PRICE_VARIANCE',
  'SIGN_INCONSISTENT',
  'ENCODING_UNSURE',
  'DOCUMENT_TOTAL_MISMATCH',
  'DUPLICATE_SUSPECTED',
  'CELLS_HIDDEN'
])
export type HoldCode = z.infer<typeof holdCode>

export const supplierSettings = z.strictObject({
  /** Other names by which its files call it. */
  names: z.array(z.string().trim().min(1).max(256)).max(100).optional(),
  /** Unit of lines that state none; absent: the item's stock unit. */
  unit: z.string().trim().min(1).max(64).optional(),
  /** ISO 4217 code of documents that state none; absent: the inventory's. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** How its credit notes write what goes back; absent: each document shows it. */
  creditSign: z.enum(['positive', 'negative']).optional(),
  /** Findings that are held for a decision instead of posted with a warning. */
  hold: z.array(holdCode).max(holdCode.options.length).optional()
})
export type SupplierSettings = z.infer<typeof supplierSettings>

export const supplierProfile = supplierSettings.extend({
  docketProfile: z.literal(PROFILE_VERSION),
  supplier: z.string().trim().min(1).max(256),
  /** Whose codes its code column holds, where the header does not say. */
  codes: z.enum(['ours', 'supplier']).optional(),
  layouts: z.array(profileLayout).max(1000)
})
export type SupplierProfile = z.infer<typeof supplierProfile>

/** One supplier in the list of profiles. */
export const profileRow = z.object({
  supplier: z.string(),
  layouts: z.number().int(),
  codes: z.enum(['ours', 'supplier']).optional(),
  settings: supplierSettings,
  learnedAt: z.string().optional()
})
export type ProfileRow = z.infer<typeof profileRow>

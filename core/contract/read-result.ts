// What was understood of a file without an inventory: layout, documents, lines, questions, issues.
import { lineIssueCode } from './codes.ts'
import { z } from './z.ts'

/** What a column can mean. `code` is a code whose owner the header does not name; `discountAmount` is the whole line's. */
export const COLUMN_MEANINGS = [
  'documentNumber',
  'documentType',
  'date',
  'currency',
  'supplier',
  'lineNumber',
  'code',
  'sku',
  'supplierSku',
  'gtin',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'priceBase',
  'net',
  'discountPercent',
  'discountAmount',
  'discountPerUnit',
  'size',
  'pack',
  'tax',
  'gross',
  'ignored'
] as const
export const columnMeaning = z.enum(COLUMN_MEANINGS)
export type ColumnMeaning = z.infer<typeof columnMeaning>

export const fileFormat = z.enum(['csv', 'xlsx', 'ods', 'xls', 'ubl', 'cii', 'pdf'])
export type FileFormat = z.infer<typeof fileFormat>

export const readColumn = z.object({
  index: z.number().int(),
  header: z.string(),
  meaning: columnMeaning,
  /** 0 to 1: how sure the reading is. */
  certainty: z.number().optional()
})
export type ReadColumn = z.infer<typeof readColumn>

const decimalMark = z.enum(['.', ','])
const dateOrder = z.enum(['ymd', 'dmy', 'mdy'])

/** What the user sets right about the reading of a file; what is absent is left to the file itself. */
export const layoutFix = z.object({
  encoding: z.string().max(40).optional(),
  delimiter: z.string().length(1).optional(),
  sheet: z.string().optional(),
  /** As in the layout. */
  headerRow: z.number().int().min(0).optional(),
  decimalMark: decimalMark.optional(),
  dateOrder: dateOrder.optional(),
  /** At most one entry for each index. */
  columns: z
    .array(z.object({ index: z.number().int().min(0), meaning: columnMeaning }))
    .max(2000)
    .optional()
})
export type LayoutFix = z.infer<typeof layoutFix>

export const readLayout = z.object({
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  quote: z.string().optional(),
  escape: z.string().optional(),
  sheet: z.string().optional(),
  /** 1-based physical line (or sheet row) of the header; 0 when there is none. */
  headerRow: z.number().int().optional(),
  decimalMark: decimalMark.optional(),
  dateOrder: dateOrder.optional(),
  columns: z.array(readColumn).optional(),
  /** The part of it that the user has decided, for this file or an earlier one of the same layout. */
  fixed: layoutFix.optional()
})
export type ReadLayout = z.infer<typeof readLayout>

/** One thing that the file leaves open; the sentence is in core/texts, the choices are answers a caller may pass back. */
export const readQuestion = z.object({
  code: z.enum([
    'LAYOUT_UNCLEAR',
    'NUMBER_AMBIGUOUS',
    'DATE_AMBIGUOUS',
    'ENCODING_UNSURE',
    'SUPPLIER_UNKNOWN',
    'SHEET_UNCLEAR'
  ]),
  column: z.string().optional(),
  got: z.string().optional(),
  choices: z.array(z.string())
})
export type ReadQuestion = z.infer<typeof readQuestion>

/** A finding about one line, beside its raw text. */
export const lineIssue = z.object({
  line: z.number().int(),
  code: lineIssueCode,
  field: z.string().optional(),
  got: z.string().optional(),
  expected: z.string().optional()
})
export type LineIssue = z.infer<typeof lineIssue>

export const lineKind = z.enum(['goods', 'charge', 'group'])
export type LineKind = z.infer<typeof lineKind>

export const readLine = z.object({
  line: z.number().int(),
  kind: lineKind,
  id: z.string().optional(),
  /** The `id` of the line that this one is a part of. */
  parent: z.string().optional(),
  description: z.string().optional(),
  sku: z.string().optional(),
  supplierSku: z.string().optional(),
  gtin: z.string().optional(),
  quantity: z.string().optional(),
  unit: z.string().optional(),
  unitPrice: z.string().optional(),
  priceBase: z.string(),
  net: z.string().optional()
})
export type ReadLine = z.infer<typeof readLine>

export const documentType = z.enum(['invoice', 'credit_note'])
export type DocumentType = z.infer<typeof documentType>

export const readDocument = z.object({
  number: z.string().optional(),
  type: documentType,
  date: z.string().optional(),
  currency: z.string().optional(),
  supplier: z.string().optional(),
  net: z.string().optional(),
  lines: z.array(readLine),
  /** Charges and allowances on the document as a whole; `net` does not hold them. */
  charges: z.array(readLine).optional()
})
export type ReadDocument = z.infer<typeof readDocument>

export const readResult = z.object({
  file: z.string(),
  format: fileFormat,
  layout: readLayout,
  questions: z.array(readQuestion),
  issues: z.array(lineIssue),
  documents: z.array(readDocument)
})
export type ReadResult = z.infer<typeof readResult>

/** The bare table of `docket read --rows`. */
export const rowsResult = z.object({
  sheet: z.string().optional(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  quote: z.string().optional(),
  escape: z.string().optional(),
  headerRow: z.number().int(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  questions: z.array(readQuestion),
  issues: z.array(lineIssue)
})
export type RowsResult = z.infer<typeof rowsResult>

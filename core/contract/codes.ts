// Public codes. They are part of the file format and of every export: never renamed, only added.
import { z } from './z.ts'

/** What can be wrong with one line of an invoice. Each code has a sentence in every catalogue of core/texts. */
export const LINE_ISSUE_CODES = [
  'ITEM_UNMATCHED',
  'ITEM_AMBIGUOUS',
  'UNIT_UNRESOLVED',
  'UNIT_INCOMPATIBLE',
  'QUANTITY_INVALID',
  'PRICE_INVALID',
  'NUMBER_AMBIGUOUS',
  'LINE_TOTAL_MISMATCH',
  'DOCUMENT_TOTAL_MISMATCH',
  'DUPLICATE_DOCUMENT',
  'DUPLICATE_SUSPECTED',
  'SUPPLIER_UNKNOWN',
  'CURRENCY_MISMATCH',
  'PRICE_VARIANCE',
  'SIGN_INCONSISTENT',
  'DATE_INVALID',
  'FIELD_MISSING',
  'ROW_MALFORMED',
  'NO_LINES_IN_PROFILE',
  'ENCODING_UNSURE',
  'CELLS_HIDDEN',
  'PLAN_STALE',
  'OUT_OF_RANGE',
  'DB_CONSTRAINT'
] as const

export const lineIssueCode = z.enum(LINE_ISSUE_CODES)
export type LineIssueCode = z.infer<typeof lineIssueCode>

/** Codes that are shown and posted by default; every other code fails its line (docs: severity). */
export const WARNING_CODES: ReadonlySet<LineIssueCode> = new Set<LineIssueCode>([
  'PRICE_VARIANCE',
  'SIGN_INCONSISTENT',
  'ENCODING_UNSURE',
  'DOCUMENT_TOTAL_MISMATCH',
  'DUPLICATE_SUSPECTED',
  'CELLS_HIDDEN'
])

export const IMPORT_STATUSES = [
  'reading',
  'planned',
  'posting',
  'success',
  'partial_success',
  'failed',
  'cancelled',
  'reversed'
] as const
export const importStatus = z.enum(IMPORT_STATUSES)
export type ImportStatus = z.infer<typeof importStatus>

export const LINE_STATUSES = ['ready', 'needs_review', 'posted', 'failed', 'skipped', 'reversed'] as const
export const lineStatus = z.enum(LINE_STATUSES)
export type LineStatus = z.infer<typeof lineStatus>

export const MATCH_STATUSES = ['matched', 'suggested', 'ambiguous', 'unmatched', 'new'] as const
export const matchStatus = z.enum(MATCH_STATUSES)
export type MatchStatus = z.infer<typeof matchStatus>

/** Why an operation as a whole failed: of the file, the inventory, the machine or the request. */
export const APP_ERROR_CODES = [
  'FILE_NOT_FOUND',
  'FILE_IS_FOLDER',
  'FILE_UNREADABLE',
  'FILE_EMPTY',
  'FILE_TRUNCATED',
  'FILE_TOO_LARGE',
  'FILE_CHANGED',
  'FILE_UNWRITABLE',
  'FORMAT_UNKNOWN',
  'FORMAT_UNSUPPORTED',
  'FORMAT_DAMAGED',
  'NO_LINES',
  'NO_LINES_IN_PROFILE',
  'LAYOUT_UNCLEAR',
  'DUPLICATE_FILE',
  'DUPLICATE_ADJUSTMENT',
  'INVENTORY_MISSING',
  'INVENTORY_EXISTS',
  'INVENTORY_NOT_OPEN',
  'INVENTORY_NOT_A_DATABASE',
  'INVENTORY_NEWER',
  'INVENTORY_READ_ONLY',
  'INVENTORY_IN_USE',
  'INVENTORY_DAMAGED',
  'INVENTORY_MOVED',
  'LEDGER_CUT',
  'BACKUP_DAMAGED',
  'BACKUP_OF_OTHER',
  'FOLDER_IN_USE',
  'COMMIT_UNSURE',
  'CURRENCY_UNKNOWN',
  'DISK_FULL',
  'DISK_FAULT',
  'IMPORT_NOT_FOUND',
  'IMPORT_WRONG_STATE',
  'OPERATION_NOT_FOUND',
  'ORIGINAL_NOT_KEPT',
  'ITEM_NOT_FOUND',
  'ALIAS_NOT_FOUND',
  'PACK_SIZE_INVALID',
  'CONVERSION_NOT_FOUND',
  'CONVERSION_FIXED',
  'SUPPLIER_NOT_FOUND',
  'PROFILE_INVALID',
  'PROFILE_NEWER',
  'PROFILE_UNFIT',
  'PROFILE_OTHER_SUPPLIER',
  'REPORT_TOO_LONG',
  'CANCELLED',
  'BUSY',
  'REQUEST_INVALID',
  'USAGE',
  'UNEXPECTED'
] as const
export const appErrorCode = z.enum(APP_ERROR_CODES)
export type AppErrorCode = z.infer<typeof appErrorCode>

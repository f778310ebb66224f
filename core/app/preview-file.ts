// One screen about a file before anything is written: how it was understood, its first lines, what it leaves open.
import type { AppError } from '../contract/app-error.ts'
import type { LayoutFix } from '../contract/read-result.ts'
import type { FilePreview } from '../contract/calls/file.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findSupplierByFingerprint, listSupplierNames } from '../inventory/suppliers.ts'
import type { FileSource, FirstLook } from '../intake/read-events.ts'
import { ok, type Result } from '../lib/result.ts'
import { lookWithProfile } from './look-with-profile.ts'
import { readLooked } from './read-file.ts'

const PREVIEW_LINES = 50
/** Rows below the header, enough to judge the columns by. */
const PREVIEW_ROWS = 12
/** A cell may hold a megabyte; its beginning is enough to know it. */
const PREVIEW_LETTERS = 120

export async function previewFile(
  inventory: Inventory,
  source: FileSource,
  fix: LayoutFix | undefined
): Promise<Result<FilePreview, AppError>> {
  const looked = await lookWithProfile(inventory, source, fix)
  if (!looked.ok) return looked
  const { look, readOptions } = looked.value
  const read = await readLooked(source, { look, options: readOptions }, PREVIEW_LINES)
  if (!read.ok) return read
  const { format, layout, questions, documents, isComplete } = read.value
  const names = new Set(documents.flatMap(({ supplier }) => (supplier === undefined ? [] : [supplier])))
  const known = findSupplierByFingerprint(inventory.db, look.fingerprint)?.name
  const supplier = known ?? (names.size === 1 ? [...names][0] : undefined)
  const isNamed = supplier !== undefined || names.size > 1
  return ok({
    file: source.name,
    format,
    layout,
    questions: isNamed
      ? questions
      : [...questions, { code: 'SUPPLIER_UNKNOWN', choices: [...listSupplierNames(inventory.db)] }],
    ...(supplier === undefined ? {} : { supplier }),
    documentsSeen: documents.length,
    head: toHead(look),
    ...(look.sheets === undefined ? {} : { sheets: [...look.sheets] }),
    lines: documents.flatMap(({ lines }) => lines).toSorted((a, b) => a.line - b.line),
    more: !isComplete
  })
}

function toHead({ head, layout }: FirstLook): FilePreview['head'] {
  const headerRow = layout.headerRow ?? 0
  const above = head.filter(({ line }) => line <= headerRow).length
  return head.slice(0, above + PREVIEW_ROWS).map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.slice(0, PREVIEW_LETTERS))
  }))
}

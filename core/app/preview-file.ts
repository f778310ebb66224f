// One screen about a file before anything is written: how it was understood, its first lines, what it leaves open.
import type { AppError } from '../contract/app-error.ts'
import type { FilePreview } from '../contract/calls/file.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { listSupplierNames } from '../inventory/suppliers.ts'
import type { FirstLook } from '../intake/read-events.ts'
import { ok, type Result } from '../lib/result.ts'
import { lookWithProfile, type LookRequest } from './look-with-profile.ts'
import type { Recognition } from './profiles/recognise-layout.ts'
import { readLooked } from './read-file.ts'

const PREVIEW_LINES = 50
/** Rows below the header, enough to judge the columns by. */
const PREVIEW_ROWS = 12
/** A cell may hold a megabyte; its beginning is enough to know it. */
const PREVIEW_LETTERS = 120

export async function previewFile(
  inventory: Inventory,
  request: LookRequest
): Promise<Result<FilePreview, AppError>> {
  const { source } = request
  const looked = await lookWithProfile(inventory, request)
  if (!looked.ok) return looked
  const { look, readOptions, recognition, change } = looked.value
  const read = await readLooked(source, { look, options: readOptions }, PREVIEW_LINES)
  if (!read.ok) return read
  const { format, layout, questions, documents, isComplete } = read.value
  const names = new Set(documents.flatMap(({ supplier }) => (supplier === undefined ? [] : [supplier])))
  const supplier = nameSender(request.supplier, recognition, [...names])
  const isNamed = supplier !== undefined || names.size > 1
  return ok({
    file: source.name,
    format,
    layout,
    questions: isNamed
      ? questions
      : [...questions, { code: 'SUPPLIER_UNKNOWN', choices: [...listChoices(inventory, recognition)] }],
    ...(supplier === undefined ? {} : { supplier }),
    ...(change === undefined ? {} : { layoutChange: change }),
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

/** The user names the sender, or its files are known, or the file says it. */
function nameSender(
  named: string | undefined,
  recognition: Recognition,
  inFile: readonly string[]
): string | undefined {
  if (named !== undefined && named.trim() !== '') return named.trim()
  if (recognition.kind === 'known' || recognition.kind === 'changed') return recognition.known.supplier.name
  return inFile.length === 1 ? inFile[0] : undefined
}

/** All suppliers; the one whose files look nearly like this one comes first. */
function listChoices(inventory: Inventory, recognition: Recognition): readonly string[] {
  const names = listSupplierNames(inventory.db)
  if (recognition.kind !== 'similar') return names
  const likely = recognition.known.supplier.name
  return [likely, ...names.filter((name) => name !== likely)]
}

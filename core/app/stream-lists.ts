// Whole lists, read page by page.
import type { AliasRow } from '../contract/calls/alias.ts'
import type { ImportRow } from '../contract/calls/import.ts'
import type { ItemRow } from '../contract/calls/item.ts'
import type { ImportLine } from '../contract/calls/line.ts'
import { listAliases } from '../inventory/lists/list-aliases.ts'
import type { LineFilter } from '../inventory/lists/line-conditions.ts'
import { listImportLines } from '../inventory/lists/list-import-lines.ts'
import { listImports } from '../inventory/lists/list-imports.ts'
import { listItems } from '../inventory/lists/list-items.ts'
import type { Page } from '../inventory/lists/page.ts'
import type { Inventory } from '../inventory/open-inventory.ts'

const PAGE_ROWS = 1_000

/** All active items by SKU. */
export function streamItems(inventory: Inventory): Generator<ItemRow> {
  return pages((page) => listItems(inventory, { ...page, sort: 'sku', direction: 'asc' }).rows)
}

/** All live aliases by supplier, or those that the text is part of. */
export function streamAliases(inventory: Inventory, search: string | undefined): Generator<AliasRow> {
  return pages((page) => listAliases(inventory, { search }, page).rows)
}

/** All imports, newest first. */
export function streamImports(inventory: Inventory): Generator<ImportRow> {
  return pages((page) => listImports(inventory, page).rows)
}

/** All open lines, of one import or of all. */
export function streamOpenLines(inventory: Inventory, importId: number | undefined): Generator<ImportLine> {
  const filter: LineFilter = { importId, statuses: ['failed', 'needs_review'] }
  return pages((page) => listImportLines(inventory, filter, page).rows)
}

function* pages<Row>(read: (page: Page) => readonly Row[]): Generator<Row> {
  for (let offset = 0; ; offset += PAGE_ROWS) {
    const rows = read({ offset, limit: PAGE_ROWS })
    yield* rows
    if (rows.length < PAGE_ROWS) return
  }
}

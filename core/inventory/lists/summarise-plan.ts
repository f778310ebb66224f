// What posting an import will do, before it is done: counts and nets, grouped so that a long invoice is judged at a glance.
import type { PlanSummary } from '../../contract/calls/import.ts'
import type { ImportStatus, LineIssueCode, LineStatus } from '../../contract/codes.ts'
import type { AppError } from '../../contract/app-error.ts'
import { fromMinor } from '../../domain/money.ts'
import { readLayoutChange } from '../imports.ts'
import { FIRST_DUPLICATES, listDuplicates } from './list-duplicates.ts'
import type { Inventory } from '../open-inventory.ts'
import { readPlanNotes, readPlanQuantities } from './plan-notes.ts'
import { err, ok, type Result } from '../../lib/result.ts'

interface HeadColumns {
  readonly file_name: string
  readonly status: ImportStatus
  readonly imported_by: string
  readonly taken_in_at: string
  readonly posted_at: string | null
  readonly supplier: string | null
  readonly documents: number
  readonly items: number
  readonly new_items: number
  readonly warnings: number
}

interface GroupColumns {
  readonly status: LineStatus
  readonly code: LineIssueCode | null
  readonly lines: bigint
  readonly value: bigint
  readonly sample: string
}

/** Lines that stand for their group. */
const SAMPLE_LINES = 5

/** The plan of an import, or what became of it. Values are in the base currency where the line has one, else as stated. */
export function summarisePlan(inventory: Inventory, importId: number): Result<PlanSummary, AppError> {
  const head = readHead(inventory, importId)
  if (head === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  const groups = readGroups(inventory, importId)
  const count = (...statuses: LineStatus[]) =>
    groups
      .filter((group) => statuses.includes(group.status))
      .reduce((sum, group) => sum + Number(group.lines), 0)
  const layoutChange = readLayoutChange(inventory.db, importId)
  const duplicates = listDuplicates(inventory.db, importId, FIRST_DUPLICATES)
  const ready = groups.filter((group) => group.status === 'ready' || group.status === 'posted')
  return ok({
    importId,
    file: head.file_name,
    supplier: head.supplier ?? undefined,
    status: head.status,
    by: head.imported_by,
    at: head.posted_at ?? head.taken_in_at,
    currency: inventory.currency,
    linesRead: groups.reduce((sum, group) => sum + Number(group.lines), 0),
    ready: count('ready', 'posted', 'reversed'),
    failed: count('failed'),
    needsReview: count('needs_review'),
    skipped: count('skipped'),
    documents: head.documents,
    items: head.items,
    newItems: head.new_items,
    readyNet: fromMinor(
      ready.reduce((sum, group) => sum + group.value, 0n),
      inventory.currencyDigits
    ),
    warnings: head.warnings,
    groups: groups.map((group) => toGroup(group, inventory)),
    notes: readPlanNotes(inventory, importId),
    quantities: readPlanQuantities(inventory, importId),
    ...(layoutChange === undefined ? {} : { layoutChange }),
    ...(duplicates.total === 0 ? {} : { duplicates })
  })
}

function readHead(inventory: Inventory, importId: number): HeadColumns | undefined {
  return inventory.db
    .prepare<[number], HeadColumns>(
      `SELECT i.file_name, i.status, i.imported_by, i.taken_in_at, i.posted_at, s.name AS supplier,
              (SELECT count(*) FROM document d WHERE d.import_id = i.import_id) AS documents,
              (SELECT count(DISTINCT item_id) FROM staged_line l
                WHERE l.import_id = i.import_id AND l.status IN ('ready', 'posted')) AS items,
              (SELECT count(*) FROM item t WHERE t.created_import_id = i.import_id) AS new_items,
              (SELECT count(*) FROM staged_line l
                WHERE l.import_id = i.import_id AND l.details -> 'warnings' IS NOT NULL) AS warnings
         FROM import i LEFT JOIN supplier s USING (supplier_id) WHERE i.import_id = ?`
    )
    .get(importId)
}

function readGroups(inventory: Inventory, importId: number): readonly GroupColumns[] {
  return inventory.db
    .prepare<[number], GroupColumns>(
      `WITH numbered AS (
         SELECT status, code, line, ifnull(value_minor, ifnull(net_minor, 0)) AS value,
                row_number() OVER (PARTITION BY status, code ORDER BY line) AS place
           FROM import_line WHERE import_id = ?)
       SELECT status, code, count(*) AS lines, sum(value) AS value,
              json_group_array(line) FILTER (WHERE place <= ${SAMPLE_LINES}) AS sample
         FROM numbered GROUP BY status, code ORDER BY lines DESC`
    )
    .safeIntegers()
    .all(importId)
}

function toGroup(group: GroupColumns, inventory: Inventory): PlanSummary['groups'][number] {
  const sample: number[] = JSON.parse(group.sample)
  return {
    status: group.status,
    code: group.code ?? undefined,
    lines: Number(group.lines),
    net: fromMinor(group.value, inventory.currencyDigits),
    sample
  }
}

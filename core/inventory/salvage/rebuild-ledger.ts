// The ledger of a salvaged inventory: every movement that can still be read, in its order, chained anew.
import type { Database } from 'better-sqlite3'
import { CHAIN_START, chainHash, MOVEMENT_KINDS, type MovementKind } from '../../domain/movement.ts'
import type { TableOutcome } from './copy-tables.ts'
import { finishReversals } from './finish-reversals.ts'
import { readableRows, type TableShape } from './readable-rows.ts'

export interface RebuiltLedger extends TableOutcome {
  /** Movements that stand without the line they came from: their quantity and value are kept as adjustments. */
  readonly detached: number
  /** Lost opposite movements of reversed imports that were written again. */
  readonly reversed: number
}

/** A ledger row as the damaged file has it. Numbers come as BigInt and are checked before they count. */
interface OldRow {
  readonly seq: number
  readonly postingId: number
  readonly itemId: number
  readonly kind: MovementKind
  readonly quantityMicro: number
  readonly valueMinor: number
  readonly effectiveOn: string
  readonly importId: number | undefined
  readonly line: number | undefined
  readonly reversesSeq: number | undefined
  readonly otherItemId: number | undefined
}

const COLUMNS = [
  'seq',
  'posting_id',
  'item_id',
  'kind',
  'quantity_micro',
  'value_minor',
  'effective_on',
  'import_id',
  'line',
  'reverses_seq',
  'other_item_id'
] as const
const LEDGER: TableShape = { name: 'stock_ledger', columns: COLUMNS, key: ['seq'] }
const MAX_DETAILS = 20

/** Writes the ledger and the sums beside it into `to`, whose other tables are filled already. */
export function rebuildLedger(from: Database, to: Database): RebuiltLedger {
  const book = createBook(to)
  const details: string[] = []
  let lost = 0
  const lose = (detail: string): void => {
    lost++
    if (details.length < MAX_DETAILS) details.push(detail)
  }
  for (const found of readableRows(from, LEDGER)) {
    if (found.kind === 'gap') {
      lose(
        `rows after ${found.after ?? 'the beginning'} and before ${found.before ?? 'the end'} cannot be read`
      )
      continue
    }
    const row = toOldRow(found.row.slice(1))
    const problem = row === undefined ? 'holds something else than a movement' : book.add(row)
    if (problem !== undefined) lose(`row ${String(found.row[0])} ${problem}`)
  }
  const copied = book.count()
  const reversed = finishReversals(to)
  to.exec(
    `DELETE FROM stock;
     INSERT INTO stock (item_id, on_hand_micro, stock_value_minor)
       SELECT item_id, sum(quantity_micro), sum(value_minor) FROM stock_ledger GROUP BY item_id`
  )
  return { table: 'stock_ledger', copied, lost, details, detached: book.detached(), reversed }
}

function createBook(to: Database) {
  const findSku = to.prepare<[number], string>('SELECT sku FROM item WHERE item_id = ?').pluck()
  const findFile = to
    .prepare<[number, number], string>(
      'SELECT i.sha256 FROM staged_line l JOIN import i USING (import_id) WHERE l.import_id = ? AND l.line = ?'
    )
    .pluck()
  const hasPosting = to.prepare<[number]>('SELECT 1 FROM posting WHERE posting_id = ?')
  const insert = to.prepare(
    `INSERT INTO stock_ledger (seq, posting_id, item_id, kind, quantity_micro, value_minor, effective_on, import_id, line, reverses_seq, other_item_id, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const newSeq = new Map<number, number>()
  let head = { seq: 0, hash: CHAIN_START }
  let detached = 0
  let replacement: number | undefined

  /** @returns why the row could not be kept */
  function add(row: OldRow): string | undefined {
    const sku = findSku.get(row.itemId)
    if (sku === undefined) return `moved item ${row.itemId}, which is lost`
    const { importId, line, reversesSeq } = row
    const file = importId === undefined || line === undefined ? undefined : findFile.get(importId, line)
    const reverses = reversesSeq === undefined ? undefined : newSeq.get(reversesSeq)
    const other = row.otherItemId !== undefined && findSku.get(row.otherItemId) !== undefined
    const isWhole =
      (row.kind !== 'transfer' || other) &&
      (importId === undefined || file !== undefined) &&
      (reversesSeq === undefined || reverses !== undefined)
    const kind = isWhole ? row.kind : 'adjustment'
    if (!isWhole) detached++
    const fileHash = isWhole ? (file ?? '') : ''
    const source = isWhole ? { importId, line } : { importId: undefined, line: undefined }
    const hash = chainHash(head.hash, { ...row, sku, kind, fileHash, line: source.line ?? 0 })
    const seq = head.seq + 1
    insert.run(
      seq,
      hasPosting.get(row.postingId) === undefined ? (replacement ??= insertReplacement(to)) : row.postingId,
      row.itemId,
      kind,
      row.quantityMicro,
      row.valueMinor,
      row.effectiveOn,
      source.importId ?? null,
      source.line ?? null,
      isWhole ? (reverses ?? null) : null,
      isWhole && other ? row.otherItemId : null,
      hash
    )
    head = { seq, hash }
    newSeq.set(row.seq, seq)
    return undefined
  }
  return { add, count: () => head.seq, detached: () => detached }
}

/** Stands for postings whose own row is lost. */
function insertReplacement(to: Database): number {
  const { lastInsertRowid } = to
    .prepare(
      `INSERT INTO posting (kind, import_id, reason, posted_by, posted_at)
       SELECT 'adjustment', NULL, 'salvaged', 'docket salvage', created_at FROM inventory`
    )
    .run()
  return Number(lastInsertRowid)
}

function toOldRow(cells: readonly unknown[]): OldRow | undefined {
  const [seq, postingId, itemId, kind, quantityMicro, valueMinor, effectiveOn, ...links] = cells
  const [importId, line, reversesSeq, otherItemId] = links.map(toSafe)
  const known = MOVEMENT_KINDS.find((each) => each === kind)
  const numbers = [seq, postingId, itemId, quantityMicro, valueMinor].map(toSafe)
  const [at, posting, item, quantity, value] = numbers
  if (at === undefined || posting === undefined || item === undefined || quantity === undefined)
    return undefined
  if (value === undefined || known === undefined) return undefined
  if (typeof effectiveOn !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(effectiveOn)) return undefined
  return {
    seq: at,
    postingId: posting,
    itemId: item,
    kind: known,
    quantityMicro: quantity,
    valueMinor: value,
    effectiveOn,
    importId,
    line,
    reversesSeq,
    otherItemId
  }
}

function toSafe(cell: unknown): number | undefined {
  if (typeof cell !== 'bigint') return undefined
  const number = Number(cell)
  return Number.isSafeInteger(number) ? number : undefined
}

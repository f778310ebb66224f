// The checks behind `docket verify`: pages, references, the ledger's chain, and that every sum is the sum of its movements.
import type { Database } from 'better-sqlite3'
import type { CheckName } from '../contract/calls/backup.ts'
import { CHAIN_START, chainHash, MOVEMENT_KINDS, type MovementKind } from '../domain/movement.ts'
import { listBrokenOriginals } from './originals.ts'

export interface Check {
  readonly name: CheckName
  readonly ok: boolean
  /** The first thing that is wrong. */
  readonly detail?: string
}

/** Runs every check; a damaged page may make a later one throw SQLite's own error. */
export function verifyDatabase(db: Database): readonly Check[] {
  return [
    check('pages', findPageDamage(db)),
    check('references', findBrokenReference(db)),
    check('ledger chain', findBrokenLink(db)),
    check('on hand and stock value', findWrongSum(db)),
    check('posted lines', findUnpostedLine(db)),
    check('plan and posting', findDeviation(db)),
    check('reversed imports', findUnreversed(db)),
    check('originals', findBrokenOriginal(db))
  ]
}

function check(name: CheckName, problem: string | undefined): Check {
  return problem === undefined ? { name, ok: true } : { name, ok: false, detail: problem }
}

function findPageDamage(db: Database): string | undefined {
  const first = db.pragma('integrity_check(1)', { simple: true })
  return first === 'ok' ? undefined : String(first)
}

function findBrokenReference(db: Database): string | undefined {
  const row = db
    .prepare<[], { table: string; parent: string; rowid: number | null }>(
      'SELECT * FROM pragma_foreign_key_check LIMIT 1'
    )
    .get()
  return row === undefined
    ? undefined
    : `${row.table} row ${row.rowid ?? '?'} refers to a missing ${row.parent}`
}

interface LedgerRow {
  readonly seq: number
  readonly sku: string
  readonly sha256: string | null
  readonly line: number | null
  readonly quantity_micro: number
  readonly value_minor: number
  readonly kind: string
  readonly effective_on: string
  readonly hash: string
}

function findBrokenLink(db: Database): string | undefined {
  const page = db.prepare<[number], LedgerRow>(
    `SELECT s.seq, t.sku, i.sha256, s.line, s.quantity_micro, s.value_minor, s.kind, s.effective_on, s.hash
       FROM stock_ledger s JOIN item t USING (item_id) LEFT JOIN import i ON i.import_id = s.import_id
      WHERE s.seq > ? ORDER BY s.seq LIMIT 10000`
  )
  let previous = { seq: 0, hash: CHAIN_START }
  for (;;) {
    const rows = page.all(previous.seq)
    if (rows.length === 0) return undefined
    for (const row of rows) {
      if (row.seq !== previous.seq + 1) return `ledger rows ${previous.seq + 1} to ${row.seq - 1} are missing`
      if (row.hash !== hashOf(previous.hash, row))
        return `ledger row ${row.seq} (${row.sku}) does not fit its hash`
      previous = row
    }
  }
}

function hashOf(previous: string, row: LedgerRow): string {
  return chainHash(previous, {
    fileHash: row.sha256 ?? '',
    line: row.line ?? 0,
    sku: row.sku,
    quantityMicro: row.quantity_micro,
    valueMinor: row.value_minor,
    kind: toKind(row.kind),
    effectiveOn: row.effective_on
  })
}

function toKind(text: string): MovementKind {
  const kind = MOVEMENT_KINDS.find((each) => each === text)
  if (kind === undefined) throw new Error(`the ledger's own check let a movement of kind ${text} pass`)
  return kind
}

function findWrongSum(db: Database): string | undefined {
  return db
    .prepare<[], string>(
      `SELECT 'item ' || t.sku || ' does not equal the sum of its movements'
         FROM item t
         LEFT JOIN stock k USING (item_id)
         LEFT JOIN (SELECT item_id, sum(quantity_micro) AS quantity, sum(value_minor) AS value
                      FROM stock_ledger GROUP BY item_id) s USING (item_id)
        WHERE ifnull(k.on_hand_micro, 0) <> ifnull(s.quantity, 0)
           OR ifnull(k.stock_value_minor, 0) <> ifnull(s.value, 0) LIMIT 1`
    )
    .pluck()
    .get()
}

function findUnpostedLine(db: Database): string | undefined {
  return db
    .prepare<[], string>(
      `SELECT 'line ' || l.line || ' of import ' || l.import_id || ' counts as posted without a movement'
         FROM staged_line l JOIN import i USING (import_id)
        WHERE ((l.status = 'ready' AND i.status IN ('success', 'partial_success', 'reversed')) OR l.status = 'posted')
          AND NOT EXISTS (SELECT 1 FROM stock_ledger s
                           WHERE s.import_id = l.import_id AND s.line = l.line AND s.kind = 'receipt') LIMIT 1`
    )
    .pluck()
    .get()
}

function findUnreversed(db: Database): string | undefined {
  return db
    .prepare<[], string>(
      `SELECT 'line ' || s.line || ' of import ' || s.import_id || ' counts as reversed, but its movement stands'
         FROM import i JOIN stock_ledger s ON s.import_id = i.import_id AND s.kind = 'receipt'
        WHERE i.status = 'reversed' AND NOT EXISTS (SELECT 1 FROM stock_ledger r WHERE r.reverses_seq = s.seq) LIMIT 1`
    )
    .pluck()
    .get()
}

function findBrokenOriginal(db: Database): string | undefined {
  const [first] = listBrokenOriginals(db)
  return first === undefined ? undefined : `the kept bytes of ${first} are not those that were imported`
}

function findDeviation(db: Database): string | undefined {
  return db
    .prepare<[], string>(
      `SELECT 'ledger row ' || s.seq || ' is not what line ' || s.line || ' of import ' || s.import_id || ' planned'
         FROM stock_ledger s LEFT JOIN staged_line l USING (import_id, line)
        WHERE s.kind = 'receipt'
          AND (l.line IS NULL OR l.status NOT IN ('ready', 'posted') OR l.item_id <> s.item_id
               OR l.quantity_micro <> s.quantity_micro OR l.value_minor <> s.value_minor) LIMIT 1`
    )
    .pluck()
    .get()
}

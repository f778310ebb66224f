// Open lines from above: how many of each reason, supplier and import, and where the next one without a decision is.
import type { LineFacets } from '../../contract/calls/line.ts'
import type { LineIssueCode } from '../../contract/codes.ts'
import type { Inventory } from '../open-inventory.ts'
import { selectLines, SETTLED, type LineFilter, type LineOrder } from './line-conditions.ts'

/** Lines looked at in one go by the search for the next one. */
const STRIDE = 1_000

/**
 * Counts the open lines. Each list counts what the other filters leave, so that a choice in one of them does not empty it;
 * lines without a supplier are in no entry of theirs.
 */
export function countOpenLines(inventory: Inventory, filter: LineFilter): LineFacets {
  const open: LineFilter = { ...filter, statuses: ['failed', 'needs_review'] }
  const sums = rowsOf<{ total: number; settled: number }>(inventory, open, {
    columns: `count(*) AS total, ifnull(sum(${SETTLED}), 0) AS settled`,
    tail: ''
  })
  const { total, settled } = sums[0] ?? { total: 0, settled: 0 }
  return {
    total,
    settled,
    codes: rowsOf<{ code: LineIssueCode; lines: number }>(
      inventory,
      { ...open, codes: undefined },
      { columns: 'l.code, count(*) AS lines', tail: 'GROUP BY l.code ORDER BY lines DESC, l.code' }
    ),
    suppliers: rowsOf<{ supplier: string; lines: number }>(
      inventory,
      { ...open, suppliers: undefined },
      {
        columns: 'p.name AS supplier, count(*) AS lines',
        tail: 'AND p.name IS NOT NULL GROUP BY p.name ORDER BY lines DESC, p.name LIMIT 1000'
      }
    ),
    imports: rowsOf<{ importId: number; file: string; lines: number }>(
      inventory,
      { ...open, importId: undefined },
      {
        columns: 'l.import_id AS importId, i.file_name AS file, count(*) AS lines',
        tail: 'GROUP BY l.import_id ORDER BY l.import_id DESC LIMIT 1000'
      }
    )
  }
}

function rowsOf<Row>(
  { db }: Inventory,
  filter: LineFilter,
  query: { readonly columns: string; readonly tail: string }
): Row[] {
  const { from, parameters } = selectLines(filter, undefined)
  return db
    .prepare<(string | number)[], Row>(`SELECT ${query.columns} ${from} ${query.tail}`)
    .all(...parameters)
}

export interface NextQuery {
  readonly filter: LineFilter
  readonly order: LineOrder | undefined
  /** Place in the list, counted from 0, after or before which the search begins. */
  readonly from: number
  readonly direction: 'forward' | 'back'
}

/** The place of the next open line without a decision; undefined if there is none that way. */
export function findUnsettled({ db }: Inventory, query: NextQuery): number | undefined {
  const open: LineFilter = { ...query.filter, statuses: ['failed', 'needs_review'] }
  const { from, parameters, orderBy } = selectLines(open, query.order)
  const stride = db
    .prepare<(string | number)[], number | null>(
      `SELECT ${SETTLED} ${from} ORDER BY ${orderBy} LIMIT ? OFFSET ?`
    )
    .pluck()
  if (query.direction === 'forward') {
    for (let offset = query.from + 1; ; offset += STRIDE) {
      const settled = stride.all(...parameters, STRIDE, offset)
      const at = settled.findIndex((value) => value !== 1)
      if (at >= 0) return offset + at
      if (settled.length < STRIDE) return undefined
    }
  }
  for (let end = query.from; end > 0; end -= STRIDE) {
    const offset = Math.max(0, end - STRIDE)
    const at = stride.all(...parameters, end - offset, offset).findLastIndex((value) => value !== 1)
    if (at >= 0) return offset + at
  }
  return undefined
}

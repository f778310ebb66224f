// Which import lines are wanted and in which order, as SQL over `l` (lines), `i` (import), `d` (document), `p` (supplier), `t` (item).
import type { LineIssueCode, LineStatus, MatchStatus } from '../../contract/codes.ts'
import type { LineSort } from '../../contract/calls/line.ts'
import { containing } from './page.ts'

export interface LineFilter {
  readonly importId?: number | undefined
  readonly statuses?: readonly LineStatus[] | undefined
  readonly codes?: readonly LineIssueCode[] | undefined
  /** Lines with one of these warnings. */
  readonly warnings?: readonly LineIssueCode[] | undefined
  readonly matches?: readonly MatchStatus[] | undefined
  readonly suppliers?: readonly string[] | undefined
  /** True: with a standing decision or correction; false: without. */
  readonly settled?: boolean | undefined
  readonly search?: string | undefined
  /** Physical lines; needs `importId`. */
  readonly lines?: readonly number[] | undefined
}

export interface LineOrder {
  readonly sort: LineSort
  readonly direction: 'asc' | 'desc'
}

export interface LineSelection {
  /** `FROM … WHERE …`. */
  readonly from: string
  readonly parameters: readonly (string | number)[]
  readonly orderBy: string
}

/** A decision or correction that no retry has tried yet, of the staged line `alias`. */
export function settledOf(alias: string): string {
  const has = (key: string) => `${alias}.details -> '${key}' IS NOT NULL`
  return `((${has('decided')} OR ${has('corrected')}) AND NOT ${has('tried')})`
}
export const SETTLED = settledOf('l')

const STANDING = "('success', 'partial_success', 'failed')"
const OPEN: ReadonlySet<LineStatus> = new Set<LineStatus>(['failed', 'needs_review'])

/** The status that a line has for people, as the view import_line gives it. */
const SHOWN_STATUS =
  '(SELECT v.status FROM import_line v WHERE v.import_id = l.import_id AND v.line = l.line)'

/** As the view gives it: a line with an item and without a word about its match was matched. */
const MATCH_STATUS = "ifnull(l.details ->> 'match', iif(l.item_id IS NULL, NULL, 'matched'))"

/** Open lines alone are found by the index staged_line_open, however many others there are. */
export function selectLines(filter: LineFilter, order: LineOrder | undefined): LineSelection {
  const { sql, parameters } = conditionsOf(filter)
  return {
    from: `FROM staged_line l JOIN import i USING (import_id) LEFT JOIN document d USING (document_id)
           LEFT JOIN supplier p ON p.supplier_id = d.supplier_id LEFT JOIN item t ON t.item_id = l.item_id
          WHERE ${sql}`,
    parameters,
    orderBy: orderOf(filter, order)
  }
}

function conditionsOf(filter: LineFilter): {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
} {
  const conditions: string[] = []
  const parameters: (string | number)[] = []
  const among = (column: string, values: readonly (string | number)[] | undefined) => {
    if (values === undefined || values.length === 0) return
    conditions.push(`${column} IN (${values.map(() => '?').join(', ')})`)
    parameters.push(...values)
  }
  // Across imports only those that stand: a cancelled or reversed one has nothing left to decide.
  if (filter.importId === undefined) conditions.push(`i.status IN ${STANDING}`)
  else among('l.import_id', [filter.importId])
  if (isOpenOnly(filter)) conditions.push("l.status IN ('failed', 'needs_review')")
  among(isOpenOnly(filter) ? 'l.status' : SHOWN_STATUS, filter.statuses)
  among('l.code', filter.codes)
  among(MATCH_STATUS, filter.matches)
  among('p.name', filter.suppliers)
  among('l.line', filter.lines)
  if (filter.warnings !== undefined && filter.warnings.length > 0) {
    const marks = filter.warnings.map(() => '?').join(', ')
    conditions.push(
      `EXISTS (SELECT 1 FROM json_each(l.details, '$.warnings') w WHERE w.value ->> 'code' IN (${marks}))`
    )
    parameters.push(...filter.warnings)
  }
  if (filter.settled !== undefined) conditions.push(filter.settled ? SETTLED : `NOT ifnull(${SETTLED}, 0)`)
  const search = filter.search?.trim() ?? ''
  if (search !== '') {
    conditions.push("(l.raw LIKE ? ESCAPE '\\' OR t.name LIKE ? ESCAPE '\\' OR d.number LIKE ? ESCAPE '\\')")
    const pattern = containing(search)
    parameters.push(pattern, pattern, pattern)
  }
  return { sql: conditions.length === 0 ? '1 = 1' : conditions.join(' AND '), parameters }
}

function isOpenOnly({ statuses }: LineFilter): boolean {
  return statuses !== undefined && statuses.length > 0 && statuses.every((status) => OPEN.has(status))
}

/** Numbers are compared as numbers, whatever text they were read from. */
const SORTED_BY: Readonly<Record<Exclude<LineSort, 'line'>, string>> = {
  document: 'd.number COLLATE NOCASE',
  supplier: 'p.name COLLATE NOCASE',
  code: 'l.code',
  supplierSku: "l.facts ->> 'supplierSku' COLLATE NOCASE",
  description: "l.facts ->> 'description' COLLATE NOCASE",
  quantity: "CAST(l.facts ->> 'quantity' AS REAL)",
  unitPrice: "CAST(l.facts ->> 'unitPrice' AS REAL)",
  net: 'l.net_minor',
  sku: 't.sku'
}

function orderOf(filter: LineFilter, order: LineOrder | undefined): string {
  const down = order?.direction === 'desc' ? ' DESC' : ''
  if (order !== undefined && order.sort !== 'line')
    return `${SORTED_BY[order.sort]}${down} NULLS LAST, l.import_id DESC, l.line`
  return filter.importId === undefined ? `l.import_id DESC, l.line${down}` : `l.line${down}`
}

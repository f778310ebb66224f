// What deserves a look among the lines that a plan will post: warnings, new items; and what goes into stock, per unit.
import type { PlanSummary } from '../../contract/calls/import.ts'
import type { LineIssueCode } from '../../contract/codes.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro } from '../../domain/quantity.ts'
import type { Inventory } from '../open-inventory.ts'

interface NoteColumns {
  readonly code: LineIssueCode | null
  readonly lines: bigint
  readonly value: bigint
}

interface QuantityColumns {
  readonly unit: string
  readonly quantity: bigint
}

/** Units beyond these are few lines each; they stand in the lines themselves. */
const MAX_UNITS = 6

/** Groups that may overlap each other: one line can make a new item and have two warnings. */
export function readPlanNotes(inventory: Inventory, importId: number): PlanSummary['notes'] {
  const rows = inventory.db
    .prepare<[number, number], NoteColumns>(
      `SELECT code, count(*) AS lines, sum(value_minor) AS value
         FROM (SELECT DISTINCT l.line, l.value_minor, w.value ->> 'code' AS code
                 FROM staged_line l, json_each(l.details, '$.warnings') w
                WHERE l.import_id = ? AND l.status IN ('ready', 'posted')) GROUP BY code
        UNION ALL
       SELECT NULL, count(*), ifnull(sum(l.value_minor), 0)
         FROM staged_line l
        WHERE l.import_id = ? AND l.status IN ('ready', 'posted') AND l.details ->> 'match' = 'new'
        ORDER BY lines DESC`
    )
    .safeIntegers()
    .all(importId, importId)
  return rows
    .filter(({ lines }) => lines > 0n)
    .map(({ code, lines, value }) => {
      const counts = { lines: Number(lines), net: fromMinor(value, inventory.currencyDigits) }
      return code === null ? { kind: 'new_items', ...counts } : { kind: 'warning', code, ...counts }
    })
}

/** The net movement of the lines that will be posted, by stock unit, the one with the most lines first. */
export function readPlanQuantities(inventory: Inventory, importId: number): PlanSummary['quantities'] {
  return inventory.db
    .prepare<[number], QuantityColumns>(
      `SELECT t.stock_unit AS unit, sum(l.quantity_micro) AS quantity
         FROM staged_line l JOIN item t USING (item_id)
        WHERE l.import_id = ? AND l.status IN ('ready', 'posted')
        GROUP BY t.stock_unit ORDER BY count(*) DESC, t.stock_unit LIMIT ${MAX_UNITS}`
    )
    .safeIntegers()
    .all(importId)
    .map(({ unit, quantity }) => ({ unit, quantity: fromMicro(quantity) }))
}

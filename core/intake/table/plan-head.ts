// What a table's surroundings say of its document: title block, currency signs.
import type { ColumnMeaning, ReadQuestion } from '../../contract/read-result.ts'
import type { SampleColumn } from '../columns/arithmetic.ts'
import { findCurrency } from '../values/find-currency.ts'
import { parseDate, type DateOrder } from '../values/parse-date.ts'
import type { PlannedColumn, TablePlan } from './table-plan.ts'
import type { TableRecord } from './table-record.ts'
import { readTitleBlock, titleDateOrder } from './title-block.ts'

const AMOUNTS: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['unitPrice', 'net', 'gross'])

/** Plans what the document's head gets from outside the rows; a title's date of unknown order is a question. */
export function planHead(
  above: readonly TableRecord[],
  sample: readonly SampleColumn[],
  planned: readonly PlannedColumn[],
  order: DateOrder | undefined
): {
  readonly plan: Pick<TablePlan, 'title' | 'titleDate' | 'currency'>
  readonly questions: readonly ReadQuestion[]
} {
  const { dateText, currency: titleCurrency, ...title } = readTitleBlock(above)
  const amounts = planned.filter(({ meaning }) => AMOUNTS.has(meaning))
  const currency =
    titleCurrency ??
    findCurrency(
      amounts.flatMap(({ index, header }) => [header, ...(sample[index]?.cells.slice(0, 100) ?? [])])
    )
  const dateOrder = dateText === undefined ? undefined : titleDateOrder(dateText, order)
  const titleDate =
    dateText === undefined || dateOrder === undefined ? undefined : parseDate(dateText, dateOrder)
  const isOpen =
    dateText !== undefined && dateOrder === undefined && !planned.some(({ meaning }) => meaning === 'date')
  return {
    plan: {
      title,
      ...(titleDate === undefined ? {} : { titleDate }),
      ...(currency === undefined ? {} : { currency })
    },
    questions: isOpen ? [{ code: 'DATE_AMBIGUOUS', got: dateText, choices: ['dmy', 'mdy'] }] : []
  }
}

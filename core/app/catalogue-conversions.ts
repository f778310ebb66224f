// The conversions that a row of a catalogue states: `CS=24; PL=960` in one column, or a unit and its content in two.
import type { AppError } from '../contract/app-error.ts'
import { planConversion } from '../domain/item-conversion.ts'
import { fixedRatio, type UnitConversion } from '../domain/unit.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** What a column of cases counts where no other names their unit. */
const CASE = 'CS'

/**
 * Reads the conversions of one row. A purchase unit that holds one stock unit says nothing.
 * @returns the text that is no conversion as `found`, with why
 */
export function readCatalogueConversions(
  cells: ReadonlyMap<string, string>,
  stockUnit: string
): Result<readonly UnitConversion[], AppError> {
  const stated = [...splitList(cells.get('conversions') ?? ''), ...pairOf(cells, stockUnit)]
  const conversions: UnitConversion[] = []
  for (const each of stated) {
    const planned = planConversion(each, stockUnit)
    if (!planned.ok) return err({ ...planned.error, found: `${each.unit}=${each.factor}` })
    conversions.push(planned.value)
  }
  return ok(conversions)
}

function splitList(text: string): readonly UnitConversion[] {
  return text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [unit = '', factor = ''] = each.split('=')
      return { unit: unit.trim(), factor: factor.trim() }
    })
}

/** Goods that are bought by the piece in tens (Each, Each, 10) have no conversion: a piece is a piece. */
function pairOf(cells: ReadonlyMap<string, string>, stockUnit: string): readonly UnitConversion[] {
  const factor = cells.get('packSize')
  const unit = cells.get('packUnit') ?? CASE
  return factor === undefined || factor === '1' || fixedRatio(unit, stockUnit) !== undefined
    ? []
    : [{ unit, factor }]
}

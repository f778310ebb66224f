// Whether an item may have a conversion of its own, and in which form it is kept.
import type { AppError } from '../contract/app-error.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { fixedRatio, type UnitConversion } from './unit.ts'
import { formatFactor, parseFactor } from './unit-factor.ts'

/**
 * A conversion as it is kept: the unit as people write it, the factor in plain form. Between dimensions (kg and l) everything
 * may be said; what is so by definition (kg and g) may not be said otherwise.
 * @example planConversion({ unit: 'case', factor: '24.0' }, 'EA') // { unit: 'case', factor: '24' }
 */
export function planConversion(wanted: UnitConversion, stockUnit: string): Result<UnitConversion, AppError> {
  const factor = parseFactor(wanted.factor)
  if (factor === undefined) return err({ code: 'PACK_SIZE_INVALID', found: wanted.factor })
  const unit = wanted.unit.trim()
  const fixed = fixedRatio(unit, stockUnit)
  if (fixed !== undefined)
    return err({ code: 'CONVERSION_FIXED', found: `1 ${unit} = ${formatFactor(fixed)} ${stockUnit}` })
  return ok({ unit, factor: formatFactor(factor) })
}

// Items' own conversions.
import type { conversionCalls } from '../../contract/calls/conversion.ts'
import { readConversions, removeConversion, saveConversion } from '../conversions.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

export function conversionWriters({
  inventory,
  begin
}: Writer): AreaHandlers<'writer', typeof conversionCalls> {
  return {
    'item.saveConversion': async ({ sku, ...conversion }) =>
      saveConversion(inventory, sku, conversion, begin()),
    'item.removeConversion': async ({ sku, unit }) => removeConversion(inventory, sku, unit, begin())
  }
}

export function conversionReaders({ inventory }: Reader): AreaHandlers<'reader', typeof conversionCalls> {
  return { 'item.conversions': async ({ sku }) => readConversions(inventory, sku) }
}

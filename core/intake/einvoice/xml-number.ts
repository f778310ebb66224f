// Numbers of XML documents: xs:decimal, and the exponents that some programs write all the same.
import { isDecimal } from '../../lib/decimal.ts'
import { parseNumber } from '../values/parse-number.ts'

/**
 * The number as plain decimal text, with the places it is written with; a comma is never a mark in XML.
 * @example parseXmlNumber('+1.500') // '1.500'
 * @example parseXmlNumber('1,5') // undefined
 */
export function parseXmlNumber(text: string): string | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (parts === null)
    return /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,2}$/.test(text) ? parseNumber(text, '.') : undefined
  const [, sign = '', whole = '', fraction = ''] = parts
  if (whole === '' && fraction === '') return undefined
  const digits = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`
  const number = sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits
  return isDecimal(number) ? number : undefined
}

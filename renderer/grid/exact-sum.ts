// Sums of decimal texts, exactly: no figure of the window ever passes through a floating-point number.

/**
 * The sum of plain decimal texts; texts that are none do not count.
 * @example sumDecimals(['0.1', '0.2', 'x']) // { sum: '0.3', count: 2 }
 */
export function sumDecimals(texts: Iterable<string>): { readonly sum: string; readonly count: number } {
  const numbers = [...texts].filter((text) => /^-?\d{1,30}(?:\.\d{1,30})?$/.test(text))
  const places = Math.max(0, ...numbers.map((text) => fractionOf(text).length))
  const total = numbers.reduce((sum, text) => sum + scaled(text, places), 0n)
  return { sum: unscaled(total, places), count: numbers.length }
}

function fractionOf(text: string): string {
  return text.split('.')[1] ?? ''
}

function scaled(text: string, places: number): bigint {
  const [whole = '0'] = text.split('.')
  return BigInt(whole + fractionOf(text).padEnd(places, '0'))
}

function unscaled(total: bigint, places: number): string {
  const sign = total < 0n ? '-' : ''
  const digits = String(total < 0n ? -total : total).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

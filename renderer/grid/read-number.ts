// A number as the user writes it, in the marks of the locale, as plain decimal text.

/**
 * Grouping marks count only where they stand between groups of three, so that a slipped mark is refused and not guessed.
 * @example readNumber('1.234,50', 'de-DE') // '1234.50'
 * @example readNumber('12.5', 'de-DE') // '12.5', because no group has one digit
 * @returns undefined if it is no number
 */
export function readNumber(text: string, locale: string): string | undefined {
  const { decimal, group } = marksOf(locale)
  const bare = text
    .trim()
    .replaceAll(/[\u00a0\u202f']/g, ' ')
    .replace(/^[−–]/, '-')
  const signed = /^\((.+)\)$/.exec(bare)?.[1]
  const body = signed === undefined ? bare : `-${signed}`
  const inLocale = readWith(body, decimal, group)
  // Copied from a spreadsheet in another language: a point that cannot be a grouping mark is a decimal mark.
  return inLocale ?? readWith(body, '.', ' ')
}

function readWith(text: string, decimal: string, group: string): string | undefined {
  const match = new RegExp(
    String.raw`^(-?)(\d{1,3}(?:[${escape(group)} ]\d{3})+|\d{1,30})(?:${escape(decimal)}(\d{1,30}))?$`
  ).exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction] = match
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')
  return `${sign}${digits}${fraction === undefined ? '' : `.${fraction}`}`
}

function marksOf(locale: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5)
  const of = (type: string) => parts.find((part) => part.type === type)?.value
  return { decimal: of('decimal') ?? '.', group: of('group') ?? ' ' }
}

function escape(sign: string): string {
  return /^[.*+?^${}()|[\]\\-]$/.test(sign) ? `\\${sign}` : sign
}

// What a cell's number format says about its number: a date, a share of a hundred, a code with leading zeros, or nothing.

export type CellFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  /** Hours and minutes without a day. */
  | { readonly kind: 'time' }
  | { readonly kind: 'percent' }
  /** Zeros are places of digits, all else stands as it is: `00000`, `000-000`. */
  | { readonly kind: 'mask'; readonly mask: string }

const NUMBER: CellFormat = { kind: 'number' }
const DATE: CellFormat = { kind: 'date' }
const TIME: CellFormat = { kind: 'time' }
const PERCENT: CellFormat = { kind: 'percent' }

/**
 * The meaning of a built-in format (ECMA-376 18.8.30), undefined if the number is none.
 * @example builtInFormat(14) // { kind: 'date' }
 */
export function builtInFormat(id: number): CellFormat | undefined {
  if (id === 9 || id === 10) return PERCENT
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return TIME
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE
  return id < 164 ? NUMBER : undefined
}

/**
 * The meaning of a format code; its first section decides.
 * @example parseFormat('dd.mm.yyyy;@') // { kind: 'date' }
 * @example parseFormat('000000') // { kind: 'mask', mask: '000000' }
 * @example parseFormat('#,##0.00 "d"') // { kind: 'number' }
 */
export function parseFormat(code: string): CellFormat {
  const section = firstSection(code)
  const bare = withoutLiterals(section)
  if (/general/i.test(bare)) return NUMBER
  if (/[dy]/i.test(bare) || /m{3,}/i.test(bare)) return DATE
  if (/[hs]/i.test(bare)) return TIME
  if (/^m{1,2}$/i.test(bare.trim())) return DATE
  if (bare.includes('%')) return PERCENT
  return toMask(section) ?? NUMBER
}

/** Quoted and escaped semicolons end no section. */
function firstSection(code: string): string {
  const end = /^(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[])*/s.exec(code)
  return end === null ? code : end[0]
}

/** Without texts, colours and conditions, but with elapsed hours such as `[h]`. */
function withoutLiterals(section: string): string {
  return section
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '')
}

function toMask(section: string): CellFormat | undefined {
  const mask = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
  return /^[A-Za-z]{0,4}0(?:[- /]?0)+$/.test(mask) ? { kind: 'mask', mask } : undefined
}

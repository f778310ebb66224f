// Whether a text is worth a look as a table: at least two rows that the same separator cuts into columns.

const SEPARATORS = ['\t', ';', ',', '|']

/**
 * @example looksLikeTable('code\tqty\nA1\t3') // true
 * @example looksLikeTable('a sentence') // false
 */
export function looksLikeTable(text: string): boolean {
  const rows = text.split(/\r\n|\n|\r/, 50).filter((row) => row.trim() !== '')
  return (
    rows.length > 1 &&
    SEPARATORS.some((separator) => rows.filter((row) => row.includes(separator)).length > 1)
  )
}

// Numbers as people type them.

/**
 * A typed number in plain notation: one comma is a decimal point, a typographic minus is a minus. Other text stays as it
 * is, for the core to refuse with its reason.
 * @example typedDecimal(' −12,5 ') // '-12.5'
 */
export function typedDecimal(text: string): string {
  const plain = text.trim().replace(/^[−–]/, '-')
  return /^-?\d*,\d+$/.test(plain) ? plain.replace(',', '.') : plain
}

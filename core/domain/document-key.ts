/**
 * A document number as it is compared: letters and digits only, capitals. Leading zeros stay, they tell numbers apart.
 * @example toDocumentKey(' re-2024/007 ') // 'RE2024007'
 */
export function toDocumentKey(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

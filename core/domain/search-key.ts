// What the search as one types looks in: texts without case and accents, so that `acucar` finds `Açúcar`.

/** Stands between the parts, so that no search goes over their borders. */
const BORDER = '\n'

/**
 * The key of an item: its SKU, name and barcode, folded.
 * @example toSearchKey({ sku: 'A1', name: 'Açúcar', gtin: undefined }) // 'a1\nacucar\n'
 */
export function toSearchKey(item: {
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
}): string {
  return [item.sku, item.name, item.gtin ?? ''].map(foldText).join(BORDER)
}

/** The words of a search, folded as the keys are; a key must hold all of them. */
export function toSearchWords(search: string): readonly string[] {
  return foldText(search)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Compatibility forms and combining marks go; `ß` and the like have no accent and stay as they are. */
function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
}

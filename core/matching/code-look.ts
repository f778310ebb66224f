// What a code looks like: its letters and digits by class, whatever they are.

/** @example lookOf('85123a') // '9a' */
export function lookOf(sku: string): string {
  return sku
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\p{Nd}+/gu, '9')
}

// File names that every system takes, made of texts that may come from an invoice.

const MAX_NAME = 100

/**
 * The text without signs that mean something in a path, or `otherwise` if nothing is left.
 * @example safeFileName('../a:b', 'x') // 'a b'
 */
export function safeFileName(text: string, otherwise: string): string {
  const safe = text.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').replaceAll(/\s+/g, ' ')
  return safe.slice(0, MAX_NAME).replace(/^[. ]+|[. ]+$/g, '') || otherwise
}

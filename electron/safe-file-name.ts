// File names that every system takes, made of texts that may come from an invoice.

const MAX_NAME = 100

/**
 * Names that Windows keeps for devices, whatever follows a dot: `con.csv` is the console. The digits may be raised.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?= *(?:\.|$))/i

/**
 * The text without signs that mean something in a path, and no device's name; `otherwise` if nothing is left.
 * @example safeFileName('../a:b', 'x') // 'a b'
 * @example safeFileName('NUL.1', 'x') // 'NUL_.1'
 */
export function safeFileName(text: string, otherwise: string): string {
  const safe = text.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').replaceAll(/\s+/g, ' ')
  const trimmed = safe.slice(0, MAX_NAME).replace(/^[. ]+|[. ]+$/g, '')
  return trimmed.replace(DEVICE, '$&_') || otherwise
}

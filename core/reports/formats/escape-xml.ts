// Text inside XML and HTML.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Signs that XML 1.0 forbids; and half surrogate pairs, which no encoding takes. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu
const SPECIAL = /[&<>"]/g

/** The text with markup made harmless; what XML cannot carry becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(SPECIAL, (sign) => ENTITIES[sign] ?? sign)
}

// What kind of file it is, by its first bytes; the name's ending is never trusted.

/** Formats by their bytes; `text` may be any delimited text. Unsupported kinds carry the name that the refusal shows. */
export type DetectedFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'xml' }
  | { readonly kind: 'unsupported'; readonly name: string }
  | { readonly kind: 'unknown' }

const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old Excel (.xls): save it as .xlsx'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7-Zip'],
  [[0x42, 0x5a, 0x68, 0x39], 'bzip2'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd'],
  [[0xfd, 0x37, 0x7a, 0x58], 'xz'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [Array.from(Buffer.from('SQLite format 3')), 'SQLite']
]

const ENCRYPTED = 'encrypted Excel: save it without a password'
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le')

const TEXT_SAMPLE_BYTES = 64 * 1024
/** Line ends, tabs, page breaks, an old end of file, and the two controls that some systems delimit fields with. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 26, 0x1f, 0x01])
/** Random bytes hold about 10 % control characters; text holds none, a damaged line a few. */
const MAX_CONTROL_SHARE = 0.05

/**
 * Tells a file's kind from its first bytes.
 * @example detectFormat(Buffer.from('%PDF-1.7')) // { kind: 'pdf' }
 */
export function detectFormat(head: Buffer): DetectedFormat {
  for (const [magic, name] of MAGIC) {
    if (startsWith(head, magic)) return { kind: 'unsupported', name: isEncrypted(head) ? ENCRYPTED : name }
  }
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: 'zip' }
  if (head.subarray(0, 1024).includes('%PDF-')) return { kind: 'pdf' }
  const wide = isWideText(head)
  if (!wide && hasBinaryBytes(head)) return { kind: 'unknown' }
  return detectText(head, wide)
}

/** Excel wraps an encrypted workbook into the container of its old format. */
function isEncrypted(head: Buffer): boolean {
  return head.includes(ENCRYPTED_PART)
}

function detectText(head: Buffer, wide: boolean): DetectedFormat {
  const start = head
    .subarray(0, 512)
    .toString('latin1')
    .replace(/[\0\xff\xfe\xef\xbb\xbf]/g, '')
    .trimStart()
  if (/^<(?:\?xml|!DOCTYPE|!--|[A-Za-z_][\w.-]*:?[\w.-]*[\s>/])/.test(start)) return xmlOrHtml(start)
  if (wide) return { kind: 'text' }
  if (/^UNA.{6}\s*UN[BH]\+|^UNB\+UNO/.test(start)) return { kind: 'unsupported', name: 'EDIFACT' }
  if (/^ISA.{1,2}00/.test(start) && start.length > 100) return { kind: 'unsupported', name: 'X12' }
  if (/^[[{]\s*["{[\]}]/.test(start)) return { kind: 'unsupported', name: 'JSON' }
  return { kind: 'text' }
}

function xmlOrHtml(start: string): DetectedFormat {
  return /^<(?:!doctype\s+html|html)/i.test(start) ? { kind: 'unsupported', name: 'HTML' } : { kind: 'xml' }
}

function startsWith(head: Buffer, magic: readonly number[]): boolean {
  return head.length >= magic.length && magic.every((byte, index) => head[index] === byte)
}

/** UTF-16 and UTF-32 hold zero bytes at regular places. */
export function isWideText(head: Buffer): boolean {
  if (
    startsWith(head, [0xff, 0xfe]) ||
    startsWith(head, [0xfe, 0xff]) ||
    startsWith(head, [0, 0, 0xfe, 0xff])
  )
    return true
  if (wideZeros(head) !== undefined) return true
  return (
    zeroShare(head, 0) + zeroShare(head, 1) > 0.7 && Math.abs(zeroShare(head, 0) - zeroShare(head, 1)) > 0.5
  )
}

/** Share of zero bytes at even (0) or odd (1) places of the first kilobytes. */
export function zeroShare(head: Buffer, parity: 0 | 1): number {
  const length = Math.min(head.length, 4096)
  let zeros = 0
  for (let at = parity; at < length; at += 2) if (head[at] === 0) zeros++
  return length < 4 ? 0 : zeros / (length / 2)
}

/** UTF-32 without a mark: three zero bytes of four at the same places. */
export function wideZeros(head: Buffer): 'utf-32le' | 'utf-32be' | undefined {
  const zeros = [0, 0, 0, 0]
  const length = Math.min(head.length, 4096) & ~3
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros.map((count) => (count * 4) / length)
  if (length < 8) return undefined
  if (third > 0.9 && fourth > 0.99 && second > 0.3 && first < 0.1) return 'utf-32le'
  return first > 0.99 && second > 0.9 && third > 0.3 && fourth < 0.1 ? 'utf-32be' : undefined
}

function hasBinaryBytes(head: Buffer): boolean {
  const sample = head.subarray(0, TEXT_SAMPLE_BYTES)
  let controls = 0
  for (const byte of sample) {
    if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls++
  }
  return controls > 3 && controls > sample.length * MAX_CONTROL_SHARE
}

// How plausible a reading of bytes in pairs is: every pair valid, and most of them common characters of the script.

export interface DoubleByteEncoding {
  readonly encoding: string
  readonly isLead: (byte: number) => boolean
  readonly isTrail: (byte: number) => boolean
  /** Characters that everyday texts are made of: symbols, kana, the first level of ideographs, syllables. */
  readonly isCommon: (lead: number, trail: number) => boolean
  /** Bytes above ASCII that are characters by themselves. */
  readonly isSingle?: (byte: number) => boolean
  /** What everyday text in it holds at least; the share of such pairs. */
  readonly typical?: { readonly isTypical: (lead: number) => boolean; readonly share: number }
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to
const isHigh = (byte: number): boolean => within(byte, 0xa1, 0xfe)

/** Encodings of East Asia that are considered. */
export const DOUBLE_BYTE_ENCODINGS: readonly DoubleByteEncoding[] = [
  {
    encoding: 'shift_jis',
    isLead: (byte) => within(byte, 0x81, 0x9f) || within(byte, 0xe0, 0xfc),
    isTrail: (byte) => within(byte, 0x40, 0x7e) || within(byte, 0x80, 0xfc),
    isCommon: (lead) => within(lead, 0x81, 0x84) || within(lead, 0x88, 0x97),
    isSingle: (byte) => within(byte, 0xa1, 0xdf)
  },
  {
    encoding: 'euc-jp',
    isLead: isHigh,
    isTrail: isHigh,
    isCommon: (lead) => within(lead, 0xa1, 0xa5) || within(lead, 0xb0, 0xcf),
    typical: { isTypical: (lead) => lead === 0xa4 || lead === 0xa5, share: 0.15 }
  },
  {
    encoding: 'euc-kr',
    isLead: (byte) => within(byte, 0x81, 0xfe),
    isTrail: (byte) => within(byte, 0x41, 0xfe),
    isCommon: (lead, trail) => trail >= 0xa1 && (within(lead, 0xa1, 0xa3) || within(lead, 0xb0, 0xc8)),
    typical: { isTypical: (lead) => within(lead, 0xb0, 0xc8), share: 0.9 }
  },
  {
    encoding: 'gbk',
    isLead: (byte) => within(byte, 0x81, 0xfe),
    isTrail: (byte) => within(byte, 0x40, 0xfe) && byte !== 0x7f,
    isCommon: (lead, trail) => trail >= 0xa1 && (within(lead, 0xa1, 0xa3) || within(lead, 0xb0, 0xd7)),
    typical: { isTypical: (lead) => within(lead, 0xc9, 0xd7), share: 0.1 }
  },
  {
    encoding: 'big5',
    isLead: (byte) => within(byte, 0xa1, 0xf9),
    isTrail: (byte) => within(byte, 0x40, 0x7e) || isHigh(byte),
    isCommon: (lead) => within(lead, 0xa1, 0xc6)
  }
]

/**
 * Share of the pairs that are common characters, 0 if a byte fits nowhere.
 * A cut pair at the end is no fault.
 */
export function scorePairs(bytes: Uint8Array, encoding: DoubleByteEncoding): number {
  let [pairs, common, typical, singles, lowTrails] = [0, 0, 0, 0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    if (encoding.isSingle?.(lead) === true) {
      singles++
      continue
    }
    const trail = bytes[at + 1]
    if (trail === undefined) break
    if (!encoding.isLead(lead) || !encoding.isTrail(trail)) return 0
    pairs++
    if (trail < 0x80) lowTrails++
    // A single character between Latin letters is an accented letter of Europe.
    const before = isLetter(bytes[at - 1])
    const after = isLetter(bytes[at + 2])
    const isInside = isLetter(trail) ? before || after : before && after
    if (encoding.isCommon(lead, trail) && !isInside) common++
    if (encoding.typical?.isTypical(lead) === true) typical++
    at++
  }
  const total = pairs + singles
  if (pairs < 2) return 0
  const isTypical = encoding.typical === undefined || typical >= pairs * encoding.typical.share
  // Half-width kana are rare; accented letters of Europe read as them are not.
  const score = (common + singles * 0.3) / total
  const isOwn = encoding.encoding !== 'big5' || lowTrails > 0
  return isTypical && isOwn ? score : score * 0.8
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (within(byte, 0x41, 0x5a) || within(byte, 0x61, 0x7a))
}

// The encoding of text that has no mark and is no UTF-8: the reading that makes the best words, and its rivals.
import { decodeText } from './text-decoder.ts'
import { SINGLE_BYTE_ENCODINGS } from './alphabets.ts'
import { scoreLetters } from './score-letters.ts'
import { DOUBLE_BYTE_ENCODINGS, scorePairs } from './score-pairs.ts'

export interface EncodingGuess {
  readonly encoding: string
  /** Other encodings that read the text about as well, but differently; the user chooses. */
  readonly rivals: readonly string[]
  /** A word that the readings differ in. */
  readonly word?: string
}

/** Bytes of telling lines that are looked at. */
const SAMPLE_BYTES = 24 * 1024
/** A reading below this makes no words at all. */
const MIN_SCORE = 0.5
/** Readings within this distance are equally good. */
const MARGIN = 0.06

interface Reading {
  readonly encoding: string
  readonly score: number
  readonly text: string
}

/** Guesses the encoding from the lines that hold bytes beyond ASCII. */
export function guessEncoding(head: Buffer): EncodingGuess {
  const sample = tellingLines(head)
  const readings = [...readPairs(sample), ...readLetters(sample)].toSorted((a, b) => b.score - a.score)
  const [best] = readings
  if (best === undefined || best.score < MIN_SCORE) {
    const rivals = readings.slice(0, 4).map(({ encoding }) => encoding)
    return { encoding: 'windows-1252', rivals: rivals.filter((encoding) => encoding !== 'windows-1252') }
  }
  const different = readings.filter(({ text, score }) => text !== best.text && best.score - score < MARGIN)
  const rivals = distinct(different).map(({ encoding }) => encoding)
  const word = firstDifference(best.text, different[0]?.text)
  return { encoding: best.encoding, rivals, ...(word === undefined ? {} : { word }) }
}

function readPairs(sample: Buffer): readonly Reading[] {
  return DOUBLE_BYTE_ENCODINGS.flatMap((encoding) => {
    const score = scorePairs(sample, encoding)
    if (score < MIN_SCORE) return []
    return [{ encoding: encoding.encoding, score, text: decodeText(sample, encoding.encoding) }]
  })
}

function readLetters(sample: Buffer): readonly Reading[] {
  return SINGLE_BYTE_ENCODINGS.map(({ encoding, alphabets, usual }) => {
    const text = decodeText(sample, encoding)
    return { encoding, text, score: scoreLetters(text, alphabets) * (0.9 + usual * 0.1) }
  })
}

/** One reading of each text. */
function distinct(readings: readonly Reading[]): readonly Reading[] {
  const texts = new Set<string>()
  return readings.filter(({ text }) => {
    if (texts.has(text)) return false
    texts.add(text)
    return true
  })
}

function tellingLines(head: Buffer): Buffer {
  const parts: Buffer[] = []
  let size = 0
  let start = 0
  while (start < head.length && size < SAMPLE_BYTES) {
    const found = head.indexOf(10, start)
    const end = found < 0 ? head.length : found + 1
    const line = head.subarray(start, Math.min(end, start + SAMPLE_BYTES))
    if (line.some((byte) => byte >= 0x80)) {
      parts.push(line)
      size += line.length
    }
    start = end
  }
  return Buffer.concat(parts)
}

function firstDifference(a: string, b: string | undefined): string | undefined {
  if (b === undefined) return undefined
  const words = b.split(/[\s,;|"]+/)
  return a
    .split(/[\s,;|"]+/)
    .find((word, at) => word !== words[at])
    ?.slice(0, 60)
}

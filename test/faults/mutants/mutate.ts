// Hurts a file by chance: mostly its values and pieces, so that the mutant gets past the first look, at times its bare bytes.
import type { Random } from '../../bench/generate/random.ts'
import { zip } from '../../intake/xlsx-files.ts'
import type { MutantFormat, SeedFile } from './seed-files.ts'

/** How a text is written: where its values and pieces begin and end, and the words that mean something in it. */
interface Notation {
  readonly boundary: RegExp
  readonly piece: string
  readonly words: readonly string[]
}

const CSV: Notation = {
  boundary: /[\n,;\t"|]/g,
  piece: '\n',
  words: '" "" \' , ; \t \r \n \r\n \0 \ufeff =1+1 # \\ \u2028 | :'.split(' ')
}
const XML: Notation = {
  boundary: /[<>"]/g,
  piece: '<',
  words: [
    ...'< > & &#0; &#x110000; &lt; &x; <![CDATA[ ]]> <!-- --> </ /> <a> </a> \0 \ufffe'.split(' '),
    '<?x ?>',
    '<!DOCTYPE x [<!ENTITY x "y">]>',
    ' xmlns=""',
    ' xmlns:cbc="x"',
    ' a="1" a="2"'
  ]
}
const ZIP: Notation = {
  boundary: /PK/g,
  piece: 'PK',
  words: ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0006\u0006', '\u0000', '../', '\ufeff']
}
const PDF: Notation = {
  boundary: /[\n/ <>]/g,
  piece: '\n',
  words: [
    ...'obj endobj endstream /Names /EmbeddedFiles << >> [ ] ( ) %%EOF xref trailer'.split(' '),
    'stream\n',
    '/Length 99999999',
    '/Length -1',
    '/Filter /FlateDecode',
    '/Kids [1 0 R]',
    '/Prev 0',
    '1 0 R',
    '0 0 R',
    'startxref\n0',
    '/Encrypt 1 0 R'
  ]
}
const NOTATIONS: Readonly<Record<MutantFormat, Notation>> = {
  csv: CSV,
  xlsx: ZIP,
  ods: ZIP,
  ubl: XML,
  cii: XML,
  pdf: PDF
}

const VALUES = [
  '',
  '-0',
  '0',
  '-1',
  '1e309',
  'NaN',
  '007',
  '1.234,5',
  '1,2,3',
  '0x1f',
  '٣',
  '½',
  '9'.repeat(40),
  '0.0000001',
  'x'.repeat(5_000),
  '=1+1',
  'Total',
  '\u202eabc',
  '😀',
  'e\u0301',
  'EUR',
  '2026-13-45',
  '31.02.2026',
  'CS',
  '%'
]

const MOST_CHANGES = 6
const LONGEST_PIECE = 2_000
const MOST_REPEATS = 50
/** Of ten mutants of a zip file, those whose container itself is hurt. */
const OUTSIDE_OF_TEN = 2

type Change = (bytes: Buffer, random: Random, notation: Notation) => Buffer

const VALUE_CHANGES: readonly Change[] = [changeValue, changeNumber]
const PIECE_CHANGES: readonly Change[] = [repeatPiece, dropPiece, insertWord]
const BYTE_CHANGES: readonly Change[] = [
  (bytes, random) => edit(bytes, random.below(bytes.length), 1, Buffer.from([random.below(256)])),
  (bytes, random) => edit(bytes, random.below(bytes.length), random.below(LONGEST_PIECE), Buffer.alloc(0)),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => {
    const noise = Array.from({ length: 1 + random.below(20) }, () => random.below(256))
    return edit(bytes, random.below(bytes.length), 0, Buffer.from(noise))
  }
]
/** By how often they are chosen. */
const CHANGES = [VALUE_CHANGES, VALUE_CHANGES, VALUE_CHANGES, PIECE_CHANGES, BYTE_CHANGES]

/** A mutant of `seed`; the same for the same chance. */
export function mutate(seed: SeedFile, format: MutantFormat, random: Random): Buffer {
  const { entries } = seed
  if (entries === undefined || random.below(10) < OUTSIDE_OF_TEN)
    return hurt(seed.bytes, random, NOTATIONS[format])
  const name = random.pick(Object.keys(entries))
  return zip({ ...entries, [name]: hurt(entries[name] ?? Buffer.alloc(0), random, XML) })
}

/** Half of all mutants have a single change, a quarter have two, and so on. */
function hurt(bytes: Buffer, random: Random, notation: Notation): Buffer {
  let changed = bytes
  for (let count = 0; count < MOST_CHANGES && changed.length > 0; count++) {
    changed = random.pick(random.pick(CHANGES))(changed, random, notation)
    if (random.below(2) === 0) break
  }
  return changed
}

/** Puts `piece` in the place of `length` bytes. */
function edit(bytes: Buffer, at: number, length: number, piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + length)])
}

/** What stands between two boundaries becomes something else. */
function changeValue(bytes: Buffer, random: Random, { boundary }: Notation): Buffer {
  const from = random.below(bytes.length)
  const text = bytes.toString('latin1', from, from + LONGEST_PIECE)
  const [first, second] = Array.from(text.matchAll(boundary), ({ index }) => index)
  if (first === undefined || second === undefined) return bytes
  return edit(bytes, from + first + 1, second - first - 1, Buffer.from(random.pick(VALUES)))
}

function changeNumber(bytes: Buffer, random: Random): Buffer {
  const from = random.below(bytes.length)
  const found = /\d[\d.,]*/.exec(bytes.toString('latin1', from, from + LONGEST_PIECE))
  if (found === null) return bytes
  return edit(bytes, from + found.index, found[0].length, Buffer.from(random.pick(VALUES)))
}

function repeatPiece(bytes: Buffer, random: Random, notation: Notation): Buffer {
  const [from, to] = pieceOf(bytes, random, notation)
  const copies = Array.from({ length: 1 + random.below(MOST_REPEATS) }, () => bytes.subarray(from, to))
  return edit(bytes, to, 0, Buffer.concat(copies))
}

function dropPiece(bytes: Buffer, random: Random, notation: Notation): Buffer {
  const [from, to] = pieceOf(bytes, random, notation)
  return edit(bytes, from, to - from, Buffer.alloc(0))
}

/** A word where a piece begins, every fourth time at the beginning of the file. */
function insertWord(bytes: Buffer, random: Random, notation: Notation): Buffer {
  const [from] = random.below(4) === 0 ? [0] : pieceOf(bytes, random, notation)
  return edit(bytes, from, 0, Buffer.from(random.pick(notation.words)))
}

/** From one beginning of a piece to the next. */
function pieceOf(bytes: Buffer, random: Random, { piece }: Notation): readonly [from: number, to: number] {
  const from = Math.max(0, bytes.indexOf(piece, random.below(bytes.length)))
  const next = bytes.indexOf(piece, from + piece.length)
  return [from, next < 0 ? bytes.length : next]
}

// Cuts folded text into runs of letters and runs of digits, and remembers what stood between them. A hot loop: no regex.

/**
 * Parallel arrays: the pieces, which of them are numbers, and the character before each (0: none, 1: something hard).
 * Behind `count` stand empty ones, so that looking ahead stays inside the arrays. Made once and filled again for each text:
 * new arrays for every name were a third of the time of building an index.
 */
export interface Pieces {
  readonly texts: string[]
  readonly isNumber: boolean[]
  readonly gaps: number[]
  count: number
}

export function createPieces(): Pieces {
  return { texts: [], isNumber: [], gaps: [], count: 0 }
}

const HARD_GAP = 1
const SOFT_GAPS: ReadonlySet<number> = new Set([32, 45, 46, 47])
const NON_ASCII_WORD = /[\p{L}\p{N}\p{M}\p{Cs}]/u

/** Fills `pieces` from a folded text. @example 'ps-lx350h, 1.5l' → ps · lx · 350 · h · 1.5 · l */
export function splitPieces(text: string, pieces: Pieces): void {
  const length = text.length
  let gap = SPACE
  let at = 0
  pieces.count = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const start = at
    let isNumber = false
    if (isDigit(code)) {
      at = endOfNumber(text, at)
      isNumber = true
    } else if (isLetter(text, at, code)) {
      do at++
      while (at < length && isLetter(text, at, text.charCodeAt(at)))
    } else if (
      gap === TIGHT &&
      (code === PERCENT || code === INCH) &&
      pieces.isNumber[pieces.count - 1] === true
    ) {
      at++
    } else {
      gap = nextGap(gap, code)
      at++
      continue
    }
    put(pieces, pieces.count++, text.slice(start, at), isNumber, gap)
    gap = TIGHT
  }
  for (let behind = 0; behind < LOOK_AHEAD; behind++) put(pieces, pieces.count + behind, '', false, HARD_GAP)
}

function put(
  { texts, isNumber, gaps }: Pieces,
  at: number,
  text: string,
  number: boolean,
  gap: number
): void {
  texts[at] = text
  isNumber[at] = number
  gaps[at] = gap
}

const LOOK_AHEAD = 3
const TIGHT = 0
const SPACE = 32
const PERCENT = 37
const INCH = 34

/** One separator counts as itself, several as a space if they are all spaces, else as something hard. */
function nextGap(gap: number, code: number): number {
  const own = SOFT_GAPS.has(code) ? code : code <= SPACE || code === 160 ? SPACE : HARD_GAP
  if (gap === TIGHT || gap === own) return own
  return gap === HARD_GAP || own === HARD_GAP ? HARD_GAP : SPACE
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (isDigit(code) || ((code === 46 || code === 44) && isDigit(text.charCodeAt(at + 1)))) at++
    else return at
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(text: string, at: number, code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  return NON_ASCII_WORD.test(text.charAt(at))
}

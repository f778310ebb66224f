// Whether one of two different words is a misspelling, an abbreviation or a part of the other.
/** How alike two words are, 0 to 1, and in what way. */
export interface WordLikeness {
  readonly likeness: number
  readonly kind: 'doubling' | 'swap' | 'typo' | 'abbreviation' | 'beginning' | 'code_part'
}

const MIN_FUZZY_LENGTH = 4
const MIN_ABBREVIATION = 3
const MIN_MODEL_DIGITS = 2
const VOWELS = /[aeiou]/

/**
 * Whether one of two different words is a misspelling or abbreviation of the other.
 * @returns undefined if they are simply different words
 */
export function compareWords(left: string, right: string): WordLikeness | undefined {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (hasDigit(left) || hasDigit(right)) return compareCodes(short, long)
  if (short.length < 2) return undefined
  if (short.charCodeAt(0) === long.charCodeAt(0)) {
    const abbreviation = compareAbbreviation(short, long)
    if (abbreviation !== undefined) return abbreviation
  }
  return short.length < MIN_FUZZY_LENGTH ? undefined : compareSpelling(short, long)
}

/** Codes are never misspelled into each other; one may hold the other (FS105NA, FS105) or both share the model (DU1055BK, DU1055XTSB). */
function compareCodes(short: string, long: string): WordLikeness | undefined {
  if (digitCount(short) >= MIN_MODEL_DIGITS && short.length >= MIN_FUZZY_LENGTH) {
    const at = long.indexOf(short)
    const isWhole =
      at >= 0 &&
      !(isDigitAt(short, 0) && isDigitAt(long, at - 1)) &&
      !(isDigitAt(short, short.length - 1) && isDigitAt(long, at + short.length))
    if (isWhole) return { likeness: 0.35 + (0.6 * short.length) / long.length, kind: 'code_part' }
  }
  const shared = commonBeginning(short, long)
  if (shared < MIN_FUZZY_LENGTH || digitCount(short.slice(0, shared)) < MIN_MODEL_DIGITS) return undefined
  if (isDigitAt(short, shared) || isDigitAt(long, shared)) return undefined
  return { likeness: 0.2 + (0.6 * shared) / long.length, kind: 'code_part' }
}

function commonBeginning(left: string, right: string): number {
  let at = 0
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at++
  return at
}

function digitCount(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (isDigitAt(text, at)) count++
  return count
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function compareAbbreviation(short: string, long: string): WordLikeness | undefined {
  if (long.startsWith(short)) {
    if (short.length < MIN_ABBREVIATION) return undefined
    return { likeness: 0.6 + 0.35 * (short.length / long.length), kind: 'beginning' }
  }
  const isSkeleton = short.length >= 2 && long.length - short.length >= 2 && !VOWELS.test(short.slice(1))
  return isSkeleton && isSubsequence(short, long)
    ? { likeness: 0.6 + 0.3 * (short.length / long.length), kind: 'abbreviation' }
    : undefined
}

function compareSpelling(short: string, long: string): WordLikeness | undefined {
  const most = long.length >= 8 ? 2 : 1
  if (long.length - short.length > most) return undefined
  const distance = editDistance(short, long, most)
  if (distance > most) return undefined
  const likeness = 1 - (distance * 1.2) / long.length
  if (withoutDoubles(short) === withoutDoubles(long))
    return { likeness: Math.max(likeness, 0.95), kind: 'doubling' }
  return { likeness, kind: short.length === long.length && isSwap(short, long) ? 'swap' : 'typo' }
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (let each = 0; each < long.length && at < short.length; each++) {
    if (long.charCodeAt(each) === short.charCodeAt(at)) at++
  }
  return at === short.length
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1/gu, '$1')
}

/** Two neighbouring letters changed places, nothing else. */
function isSwap(left: string, right: string): boolean {
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  return (
    left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
  )
}

/** Damerau's edit distance (optimal string alignment), given up above `most`. */
function editDistance(left: string, right: string, most: number): number {
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    let best = row
    for (let column = 1; column <= right.length; column++) {
      const isSame = left.charCodeAt(row - 1) === right.charCodeAt(column - 1)
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1)
      )
      if (isCrossed(left, right, row, column)) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current.push(cost)
      if (cost < best) best = cost
    }
    if (best > most) return best
    before = above
    above = current
  }
  return above[right.length] ?? 0
}

function isCrossed(left: string, right: string, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false
  return (
    left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
    left.charCodeAt(row - 2) === right.charCodeAt(column - 1)
  )
}

export function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

// Two goods texts side by side: what they share, what is written alike, what only one says, and what contradicts.
import { measuresAgree } from './measure-symbols.ts'
import { compareWords, type WordLikeness } from './compare-words.ts'
import type { Term } from './vocabulary.ts'
import { ACCESSORY, EXCLUSIVE } from './word-classes.ts'

/** How one side's term was found on the other. */
export type PairKind = 'same' | 'joined' | 'measure' | WordLikeness['kind']

export interface TermPair {
  readonly query: Term
  readonly item: Term
  readonly likeness: number
  readonly kind: PairKind
}

export interface Contradiction {
  readonly query: Term
  readonly item: Term
}

export interface Comparison {
  readonly pairs: readonly TermPair[]
  /** Terms that only one side has. */
  readonly queryOnly: readonly Term[]
  readonly itemOnly: readonly Term[]
  readonly contradictions: readonly Contradiction[]
  /** True when the common terms stand in one order on both sides. */
  readonly isSameOrder: boolean
}

interface Sides {
  readonly query: readonly Term[]
  readonly item: readonly Term[]
  /** Place of the partner on the other side; -1: none yet. */
  readonly queryTo: number[]
  readonly itemTo: number[]
  readonly pairs: TermPair[]
}

const FREE = -1
const MAX_JOIN = 3
const KNOWN_WORD_DISCOUNT = 0.6

/** Aligns the terms of two texts, the surest pairs first: equal, equal measure, written together or apart, written alike. */
export function compareGoods(query: readonly Term[], item: readonly Term[]): Comparison {
  const sides: Sides = {
    query,
    item,
    queryTo: query.map(() => FREE),
    itemTo: item.map(() => FREE),
    pairs: []
  }
  pairEqual(sides)
  if (hasFree(sides.queryTo) && hasFree(sides.itemTo)) {
    pairMeasures(sides)
    pairJoined(sides)
    pairAlike(sides)
  }
  const queryOnly = query.filter((_, at) => sides.queryTo[at] === FREE)
  const itemOnly = item.filter((_, at) => sides.itemTo[at] === FREE)
  return {
    pairs: sides.pairs,
    queryOnly,
    itemOnly,
    contradictions: findContradictions(queryOnly, itemOnly),
    isSameOrder: isAscending(sides.queryTo)
  }
}

function pairEqual({ query, item, queryTo, itemTo, pairs }: Sides): void {
  for (let left = 0; left < query.length; left++) {
    const term = query[left]
    for (let right = 0; right < item.length; right++) {
      if (item[right] !== term || itemTo[right] !== FREE || term === undefined) continue
      queryTo[left] = right
      itemTo[right] = left
      pairs.push({ query: term, item: term, likeness: 1, kind: 'same' })
      break
    }
  }
}

function pairMeasures(sides: Sides): void {
  forFree(sides, (left, right, query, item) => {
    if (query.kind === 'measure' && item.kind === 'measure') {
      if (measuresAgree(query, item) === true) join(sides, left, right, 1, 'measure')
    } else if (isBareNumberOf(query, item) || isBareNumberOf(item, query))
      join(sides, left, right, 0.9, 'measure')
  })
}

/** 40 and 40 cm: one side left the unit out. */
function isBareNumberOf(number: Term, measure: Term): boolean {
  return number.kind === 'number' && measure.kind === 'measure' && measure.text.startsWith(`${number.text} `)
}

/** Words written together on one side and apart on the other: tea light, tealight; DSC W120, DSCW120. Never 1 2 and 12. */
function pairJoined({ query, item, queryTo, itemTo, pairs }: Sides): void {
  joinRuns(query, queryTo, item, itemTo, (run, single) =>
    pairs.push({ query: run, item: single, likeness: 1, kind: 'joined' })
  )
  joinRuns(item, itemTo, query, queryTo, (run, single) =>
    pairs.push({ query: single, item: run, likeness: 1, kind: 'joined' })
  )
}

function joinRuns(
  many: readonly Term[],
  manyTo: number[],
  singles: readonly Term[],
  singlesTo: number[],
  onJoin: (run: Term, single: Term) => void
): void {
  for (let right = 0; right < singles.length; right++) {
    const single = singles[right]
    if (single === undefined || singlesTo[right] !== FREE || !isSpelled(single)) continue
    for (let left = 0; left + 1 < many.length; left++) {
      const run = findRun(many, manyTo, left, single.text)
      if (run === 0) continue
      for (let each = left; each < left + run; each++) {
        manyTo[each] = right
        const part = many[each]
        if (part !== undefined) onJoin(part, single)
      }
      singlesTo[right] = left
      break
    }
  }
}

/** How many free terms from a place on spell `text` together; 0 if they do not. A plural ending may be lost in the join. */
function findRun(terms: readonly Term[], to: readonly number[], start: number, text: string): number {
  let at = 0
  for (let length = 1; length <= MAX_JOIN && start + length <= terms.length; length++) {
    const term = terms[start + length - 1]
    if (term === undefined || to[start + length - 1] !== FREE || !continues(text, term.text, at)) return 0
    at += term.text.length
    if (at === text.length) return length >= 2 ? length : 0
  }
  return 0
}

function continues(text: string, part: string, at: number): boolean {
  return text.charCodeAt(at) === part.charCodeAt(0) && text.startsWith(part, at)
}

function pairAlike(sides: Sides): void {
  const { query, item, queryTo, itemTo } = sides
  for (let left = 0; left < query.length; left++) {
    const term = query[left]
    if (term === undefined || queryTo[left] !== FREE || !isSpelled(term)) continue
    let best: WordLikeness | undefined
    let bestAt = FREE
    for (let right = 0; right < item.length; right++) {
      const other = item[right]
      if (other === undefined || itemTo[right] !== FREE || !isComparable(term, other)) continue
      const found = weaken(compareWords(term.text, other.text), term)
      if (found !== undefined && found.likeness > (best?.likeness ?? 0)) {
        best = found
        bestAt = right
      }
    }
    if (best !== undefined) join(sides, left, bestAt, best.likeness, best.kind)
  }
}

/** A word that other items have is rarely a misspelling: a charger is no changer. */
function weaken(found: WordLikeness | undefined, query: Term): WordLikeness | undefined {
  if (found === undefined || query.postings.length === 0) return found
  return { likeness: found.likeness * KNOWN_WORD_DISCOUNT, kind: found.kind }
}

/** Spares the dear comparison where it cannot succeed: a slip is rarely at both ends of a word. */
function isComparable(left: Term, right: Term): boolean {
  if (left.kind !== right.kind) return false
  const one = left.text
  const other = right.text
  if (left.kind === 'code' || one.charCodeAt(0) === other.charCodeAt(0)) return true
  return one.charCodeAt(one.length - 1) === other.charCodeAt(other.length - 1)
}

function isSpelled(term: Term): boolean {
  return term.kind === 'word' || term.kind === 'code'
}

function join(
  { query, item, queryTo, itemTo, pairs }: Sides,
  left: number,
  right: number,
  likeness: number,
  kind: PairKind
): void {
  const one = query[left]
  const other = item[right]
  if (one === undefined || other === undefined) return
  queryTo[left] = right
  itemTo[right] = left
  pairs.push({ query: one, item: other, likeness, kind })
}

function forFree(sides: Sides, visit: (left: number, right: number, query: Term, item: Term) => void): void {
  for (let left = 0; left < sides.query.length; left++) {
    for (let right = 0; right < sides.item.length; right++) {
      const query = sides.query[left]
      const item = sides.item[right]
      if (query === undefined || item === undefined) continue
      if (sides.queryTo[left] === FREE && sides.itemTo[right] === FREE) visit(left, right, query, item)
    }
  }
}

function hasFree(to: readonly number[]): boolean {
  return to.includes(FREE)
}

function isAscending(to: readonly number[]): boolean {
  let last = FREE
  for (const place of to) {
    if (place === FREE) continue
    if (place < last) return false
    last = place
  }
  return true
}

/** Facts of one kind that differ: both texts say how much, how many, which colour – and not the same. */
function findContradictions(queryOnly: readonly Term[], itemOnly: readonly Term[]): readonly Contradiction[] {
  const found: Contradiction[] = []
  for (const query of queryOnly) {
    const item = itemOnly.find((other) => contradicts(query, other))
    if (item !== undefined) found.push({ query, item })
  }
  return found
}

function contradicts(query: Term, item: Term): boolean {
  if (query.kind === 'measure' || item.kind === 'measure') {
    if (query.kind !== item.kind) return false
    return measuresAgree(query, item) === false
  }
  if (query.kind === 'number' || item.kind === 'number') return query.kind === item.kind
  if (query.kind === 'code' || item.kind === 'code') return query.kind === item.kind
  return (query.classes & item.classes & EXCLUSIVE) !== 0
}

/** A part or extra is named on one side only: what is sold is not the thing itself. */
export function findAccessory(comparison: Comparison): Term | undefined {
  const isPart = (term: Term): boolean => (term.classes & ACCESSORY) !== 0
  return comparison.queryOnly.find(isPart) ?? comparison.itemOnly.find(isPart)
}

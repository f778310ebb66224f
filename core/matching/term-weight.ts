// What it tells that two texts share a term: the more, the fewer texts contain it.
import type { Term } from './vocabulary.ts'
import { LINK, NOISE, PACKING } from './word-classes.ts'

/** For finding candidates: the plain inverse document frequency. */
export function toRarity(term: Term, documents: number): number {
  return Math.log(1 + documents / (term.postings.length + 0.5))
}

/** For judging them: damped, because a rare word is often a slip, and lowered for words that one side likes to leave out. */
export function toWeight(term: Term, documents: number): number {
  const weight = Math.sqrt(toRarity(term, documents))
  if (term.classes === 0) return weight
  if ((term.classes & LINK) !== 0) return weight * 0.4
  return (term.classes & (PACKING | NOISE)) !== 0 ? weight * 0.6 : weight
}

/** Length of a text's vector of weights. */
export function toNorm(terms: readonly Term[], documents: number): number {
  let sum = 0
  for (const term of terms) sum += toWeight(term, documents) ** 2
  return Math.sqrt(sum)
}

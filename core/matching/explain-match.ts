// Why a candidate was proposed, for people: what both texts say, what is written alike, what is missing, what contradicts.
import type { Evidence } from '../contract/batch-result.ts'
import type { Comparison } from './compare-goods.ts'
import { findModel } from './judge-goods.ts'
import type { Term } from './vocabulary.ts'

/** The evidence that the texts of one candidate give, the strongest first. */
export function explainMatch(comparison: Comparison): readonly Evidence[] {
  const evidence: Evidence[] = []
  const model = findModel(comparison)
  if (model !== undefined) evidence.push({ kind: 'model_number', text: model.spelling })
  for (const { query, item } of comparison.contradictions)
    evidence.push({ kind: 'contradiction', text: query.spelling, other: item.spelling })
  const same = comparison.pairs.filter(
    (pair) => pair.kind === 'same' && pair.query.kind !== 'measure' && pair.query !== model
  )
  push(
    evidence,
    'same_words',
    same.map((pair) => pair.query)
  )
  push(
    evidence,
    'size',
    comparison.pairs.filter((pair) => pair.query.kind === 'measure').map((pair) => pair.query)
  )
  const alike = comparison.pairs.filter(
    (pair) => pair.kind !== 'same' && pair.query.kind !== 'measure' && pair.query !== model
  )
  if (alike.length > 0) {
    const text = alike.map(({ query, item }) => `${query.spelling} ~ ${item.spelling}`).join(', ')
    evidence.push({ kind: 'similar_words', text })
  }
  push(evidence, 'missing_words', [...comparison.queryOnly, ...comparison.itemOnly])
  return evidence
}

function push(
  evidence: Evidence[],
  kind: 'same_words' | 'size' | 'missing_words',
  terms: readonly Term[]
): void {
  if (terms.length > 0) evidence.push({ kind, text: terms.map((term) => term.spelling).join(' ') })
}

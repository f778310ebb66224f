// What stands around a line, weighed against what its text decided: the supplier's earlier lines, and the rest of the invoice.
import type { Candidate, Evidence } from '../contract/batch-result.ts'
import type { Catalogue } from './catalogue.ts'
import type { EarlierLines } from './earlier-lines.ts'
import { toMatched } from './find-identity.ts'
import type { CatalogueItem, EarlierLine, MatchJudgement, MatchQuery } from './match-types.ts'
import type { TextJudge } from './text-judge.ts'

export interface Context {
  readonly catalogue: Catalogue
  readonly judge: TextJudge
  readonly earlier: EarlierLines
}

/** A code that meant the item before and no confirmation: more than any text, less than a person's word. */
const EARLIER_SCORE = 0.9

/**
 * The decision by text once its surroundings are heard. They can settle what the text leaves open – the same code from the
 * same supplier as before, beside a text that fits – and stop what it would post: a code or a text that
 * meant another item before, or an item that another line of the invoice has already named by another code.
 */
export function weighContext(decision: MatchJudgement, query: MatchQuery, context: Context): MatchJudgement {
  const earlier = context.earlier.findByCode(query)
  const item = earlier === undefined ? undefined : context.catalogue.items.get(earlier.itemId)
  const weighed =
    earlier === undefined || item === undefined
      ? weighEarlierText(decision, query, context)
      : weighEarlier(decision, query, { earlier, item }, context)
  return withholdTaken(weighed, query, context.catalogue)
}

interface Earlier {
  readonly earlier: EarlierLine
  readonly item: CatalogueItem
}

function weighEarlier(
  decision: MatchJudgement,
  query: MatchQuery,
  { earlier, item }: Earlier,
  { catalogue, judge }: Context
): MatchJudgement {
  if (decision.status === 'matched' && decision.itemId === item.itemId) return decision
  const own = toCandidate(item, EARLIER_SCORE, {
    kind: 'earlier_line',
    text: query.supplierSku ?? '',
    other: earlier.description ?? item.name
  })
  if (decision.status === 'matched') {
    const other = decision.itemId === undefined ? undefined : catalogue.items.get(decision.itemId)
    return { status: 'ambiguous', candidates: [own, ...candidatesOf(decision, other, query)] }
  }
  const candidates = [own, ...decision.candidates.filter((each) => each.sku !== item.sku)]
  // What the earlier line owed to a confirmation, this one owes to it as well: it is listed and revoked with it.
  const alias = earlier.aliasId === undefined ? undefined : catalogue.findAliasById(earlier.aliasId)
  return judge.fits(query, item, earlier.description)
    ? { ...toMatched(item, { basis: 'earlier_line', alias }, query), candidates }
    : { status: decision.status === 'ambiguous' ? 'ambiguous' : 'suggested', candidates }
}

/**
 * What the supplier has billed as another item under this very text, by a code or a barcode that this line lacks, no text
 * can settle.
 */
function weighEarlierText(
  decision: MatchJudgement,
  query: MatchQuery,
  { catalogue, earlier }: Context
): MatchJudgement {
  if (decision.status !== 'matched' || decision.itemId === undefined) return decision
  const others = earlier.findByText(query).flatMap(({ itemId }) => {
    const item = itemId === decision.itemId ? undefined : catalogue.items.get(itemId)
    return item === undefined ? [] : [item]
  })
  if (others.length === 0) return decision
  const text = query.description ?? ''
  const billed = [...new Set(others)].map((item) =>
    toCandidate(item, EARLIER_SCORE, { kind: 'earlier_text', text, other: item.name })
  )
  const own = candidatesOf(decision, catalogue.items.get(decision.itemId), query)
  return {
    status: 'ambiguous',
    candidates: [...own.filter(({ sku }) => !billed.some((each) => each.sku === sku)), ...billed]
  }
}

/** A supplier rarely bills one item under two codes: what another line has named by its code needs a person's look. */
function withholdTaken(decision: MatchJudgement, query: MatchQuery, catalogue: Catalogue): MatchJudgement {
  if (decision.status !== 'matched' || decision.itemId === undefined) return decision
  const code = query.taken?.get(decision.itemId)
  if (code === undefined || query.supplierSku === undefined || query.supplierSku === code) return decision
  const item = catalogue.items.get(decision.itemId)
  const [best, ...others] = candidatesOf(decision, item, query)
  if (best === undefined) return decision
  const evidence: Evidence[] = [...best.evidence, { kind: 'taken', text: code }]
  return { status: 'suggested', candidates: [{ ...best, evidence }, ...others] }
}

/** The candidates of a decision; one that needed none names its item. */
function candidatesOf(
  decision: MatchJudgement,
  item: CatalogueItem | undefined,
  query: MatchQuery
): readonly Candidate[] {
  if (decision.candidates.length > 0 || item === undefined) return decision.candidates
  return [toCandidate(item, EARLIER_SCORE, { kind: 'same_text', text: query.description ?? item.name })]
}

function toCandidate({ sku, name }: CatalogueItem, score: number, evidence: Evidence): Candidate {
  return { sku, name, score, evidence: [evidence] }
}

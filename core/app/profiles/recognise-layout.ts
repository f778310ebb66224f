// Which supplier's known layout a file has, or has nearly. Pure.
import { settledFact, type ProfileLayout } from '../../contract/supplier-profile.ts'
import type { KnownLayout } from '../../inventory/supplier-profiles.ts'
import type { FirstLook } from '../../intake/read-events.ts'
import { likenessOf } from './compare-layouts.ts'

export type SeenLayout = ProfileLayout & { readonly fingerprint: string }

/**
 * `known`: the layout is the supplier's, though its columns may stand in another order ·
 * `changed`: the supplier is certain, the layout is not the one that it had ·
 * `similar`: nobody is named, and the layout is nearly that of one supplier: a guess to be confirmed ·
 * `new`: nothing is known of such files
 */
export type Recognition =
  { readonly kind: 'known' | 'changed' | 'similar'; readonly known: KnownLayout } | { readonly kind: 'new' }

/** Share of common columns from which an unnamed file is taken for nearly a supplier's. */
const SIMILAR_SHARE = 0.7
/** Fewer common columns are common to everybody. */
const SIMILAR_COLUMNS = 4

/** A first look as a layout to compare and to keep. */
export function toSeenLayout(look: FirstLook): SeenLayout {
  const { encoding, delimiter, quote, escape, sheet, decimalMark, dateOrder, columns, fixed } = look.layout
  const { columns: fixedColumns = [], ...facts } = fixed ?? {}
  const settled = settledFact.options.filter((fact) => facts[fact] !== undefined)
  return {
    fingerprint: look.fingerprint,
    format: look.format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(escape === undefined ? {} : { escape }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(facts.headerRow === undefined ? {} : { headerRow: facts.headerRow }),
    ...(settled.length === 0 ? {} : { settled }),
    ...(columns === undefined || columns.length === 0
      ? {}
      : {
          columns: columns.map(({ index, header, meaning }) =>
            fixedColumns.some((column) => column.index === index && column.meaning === meaning)
              ? { header, meaning, settled: true as const }
              : { header, meaning }
          )
        })
  }
}

/** Recognises a file of a supplier that is certain, among that supplier's layouts, the latest first. */
export function recogniseOf(seen: SeenLayout, layouts: readonly KnownLayout[]): Recognition {
  const same = findSame(seen, layouts)[0]
  if (same !== undefined) return { kind: 'known', known: same }
  const nearest = mostAlike(seen, layouts)
  return nearest === undefined ? { kind: 'new' } : { kind: 'changed', known: nearest }
}

/** Recognises a file of which nobody says who sent it, among the layouts of all suppliers. */
export function recogniseUnnamed(seen: SeenLayout, layouts: readonly KnownLayout[]): Recognition {
  const same = findSame(seen, layouts)
  if (same.length > 0) return onlyOne(same, 'known')
  const near = layouts.filter(({ layout }) => isNear(layout, seen))
  const nearest = mostAlike(seen, near)
  return nearest === undefined ? { kind: 'new' } : onlyOne(near, 'similar', nearest)
}

function onlyOne(
  found: readonly KnownLayout[],
  kind: 'known' | 'similar',
  best: KnownLayout | undefined = found[0]
): Recognition {
  const suppliers = new Set(found.map(({ supplier }) => supplier.supplierId))
  return best === undefined || suppliers.size !== 1 ? { kind: 'new' } : { kind, known: best }
}

/** Those of the very fingerprint; else those with the same headers in another order. */
function findSame(seen: SeenLayout, layouts: readonly KnownLayout[]): readonly KnownLayout[] {
  const exact = layouts.filter(({ layout }) => layout.fingerprint === seen.fingerprint)
  if (exact.length > 0 || !hasHeader(seen)) return exact
  return layouts.filter(({ layout }) => likenessOf(layout, seen) === 1)
}

function isNear(known: ProfileLayout, seen: SeenLayout): boolean {
  const share = likenessOf(known, seen)
  const most = Math.max(known.columns?.length ?? 0, seen.columns?.length ?? 0)
  return hasHeader(seen) && share >= SIMILAR_SHARE && share * most >= SIMILAR_COLUMNS
}

/** The first of those that share the most with the file; a table is compared with tables where there are any. */
function mostAlike(seen: SeenLayout, layouts: readonly KnownLayout[]): KnownLayout | undefined {
  let best: { readonly known: KnownLayout; readonly share: number } | undefined
  for (const known of layouts) {
    const share = likenessOf(known.layout, seen)
    if (best === undefined || share > best.share) best = { known, share }
  }
  return best?.known
}

function hasHeader(layout: ProfileLayout): boolean {
  return layout.columns?.some(({ header }) => header !== '') ?? false
}

// Two layouts beside each other: how alike they are, and what is different. Pure.
import { LAYOUT_FACTS, type LayoutDifference } from '../../contract/layout-change.ts'
import type { ProfileColumn, ProfileLayout } from '../../contract/supplier-profile.ts'
import { normaliseHeader } from '../../intake/columns/name-header.ts'

interface PlacedColumn {
  /** What makes it the same column in two files: its normalised header, and which of the columns so headed it is. */
  readonly key: string
  readonly position: number
  readonly column: ProfileColumn
}

interface Pair {
  readonly known: PlacedColumn
  readonly seen: PlacedColumn
}

/**
 * Share of the columns, by header, that two tables have in common: 1 for the same headers in any order.
 * @returns 0 where one of the two is no table
 */
export function likenessOf(known: ProfileLayout, seen: ProfileLayout): number {
  const [left, right] = [placeColumns(known), placeColumns(seen)]
  const most = Math.max(left.length, right.length)
  return most === 0 ? 0 : pairUp(left, right).length / most
}

/** What the seen layout has otherwise than the known one: columns in the order of the file, then notations. */
export function compareLayouts(known: ProfileLayout, seen: ProfileLayout): readonly LayoutDifference[] {
  const [left, right] = [placeColumns(known), placeColumns(seen)]
  const pairs = pairUp(left, right)
  const removed = left.filter((column) => !pairs.some((pair) => pair.known === column))
  const added = right.filter((column) => !pairs.some((pair) => pair.seen === column))
  const renamed = added.flatMap((column): Pair[] => {
    const from = removed.find(({ column: { meaning } }) => isSameThing(meaning, column.column.meaning))
    return from === undefined ? [] : [{ known: from, seen: column }]
  })
  return [
    ...renamed.map(toRenamed),
    ...added
      .filter((column) => !renamed.some(({ seen: other }) => other === column))
      .map((column) => ({ kind: 'added' as const, ...describe(column) })),
    ...removed
      .filter((column) => !renamed.some(({ known: other }) => other === column))
      .map((column) => ({ kind: 'removed' as const, ...describe(column) })),
    ...findMoved(pairs).map(toMoved),
    ...pairs.filter(hasOtherMeaning).map(toRemeant),
    ...compareFacts(known, seen)
  ]
}

/** The columns of a layout under the keys by which two files' columns are told to be the same. */
export function placeColumns(layout: ProfileLayout): readonly PlacedColumn[] {
  const seen = new Map<string, number>()
  return (layout.columns ?? []).map((column, index) => {
    const header = normaliseHeader(column.header)
    const nth = (seen.get(header) ?? 0) + 1
    seen.set(header, nth)
    return { key: `${header}\n${nth}`, position: index + 1, column }
  })
}

/** The columns that both have, in the order of the seen file. */
function pairUp(known: readonly PlacedColumn[], seen: readonly PlacedColumn[]): readonly Pair[] {
  const byKey = new Map(known.map((column) => [column.key, column]))
  return seen.flatMap((column) => {
    const same = byKey.get(column.key)
    return same === undefined ? [] : [{ known: same, seen: column }]
  })
}

function isSameThing(known: ProfileColumn['meaning'], seen: ProfileColumn['meaning']): boolean {
  return known === seen && known !== 'ignored'
}

/**
 * The fewest columns that must have moved: all but the longest run of columns that kept their order.
 * A column put before the others moves none of them.
 */
function findMoved(pairs: readonly Pair[]): readonly Pair[] {
  const best: { readonly length: number; readonly previous: number }[] = []
  for (const [at, pair] of pairs.entries()) {
    let found = { length: 1, previous: -1 }
    for (let before = 0; before < at; before++) {
      const length = (best[before]?.length ?? 0) + 1
      const keepsOrder = (pairs[before]?.known.position ?? 0) < pair.known.position
      if (keepsOrder && length > found.length) found = { length, previous: before }
    }
    best.push(found)
  }
  const longest = Math.max(0, ...best.map(({ length }) => length))
  const kept = new Set<number>()
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.previous ?? -1)
    kept.add(at)
  return pairs.filter((_, at) => !kept.has(at))
}

function hasOtherMeaning({ known, seen }: Pair): boolean {
  return known.column.meaning !== seen.column.meaning
}

function compareFacts(known: ProfileLayout, seen: ProfileLayout): readonly LayoutDifference[] {
  return LAYOUT_FACTS.flatMap((fact) => {
    const [from, to] = [known[fact], seen[fact]]
    return from === undefined || to === undefined || from === to ? [] : [{ kind: 'fact', fact, from, to }]
  })
}

function describe({ column, position }: PlacedColumn) {
  return { header: column.header, position, meaning: column.meaning }
}

function toRenamed({ known, seen }: Pair): LayoutDifference {
  const { header: to, meaning } = seen.column
  return { kind: 'renamed', from: known.column.header, to, meaning }
}

function toMoved({ known, seen }: Pair): LayoutDifference {
  return { kind: 'moved', header: seen.column.header, from: known.position, to: seen.position }
}

function toRemeant({ known, seen }: Pair): LayoutDifference {
  const { header, meaning: to } = seen.column
  return { kind: 'meaning', header, from: known.column.meaning, to }
}

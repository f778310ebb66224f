// What a supplier's profile says about one file, as the readers take it. Pure.
import type { LayoutFix } from '../../contract/read-result.ts'
import type { ProfileLayout, SettledFact } from '../../contract/supplier-profile.ts'
import type { FirstLook, ReadOptions } from '../../intake/read-events.ts'
import { placeColumns } from './compare-layouts.ts'
import { toSeenLayout } from './recognise-layout.ts'

/** Facts that stay true where the columns of a table have changed. */
const LASTING: ReadonlySet<SettledFact> = new Set<SettledFact>(['decimalMark', 'dateOrder'])

/**
 * What a person once settled about such files. Of the very layout all of it holds, by position; of a changed one what
 * was said of columns that are still there, by header.
 * @returns undefined if nothing was settled
 */
export function toSettledFix(known: ProfileLayout, look: FirstLook): LayoutFix | undefined {
  const isSame = known.fingerprint === look.fingerprint
  const columns = isSame ? settledColumns(known) : movedColumns(known, look)
  const facts = (known.settled ?? []).filter((fact) => isSame || LASTING.has(fact))
  const fix: LayoutFix = columns.length === 0 ? {} : { columns: [...columns] }
  const settled = facts.reduce((joined, fact) => ({ ...joined, [fact]: known[fact] }), fix)
  return Object.keys(settled).length === 0 ? undefined : settled
}

/** The options with what earlier files have shown, for a file that leaves something open; what is given stays. */
export function withLearned(options: ReadOptions, known: ProfileLayout, look: FirstLook): ReadOptions {
  const { encoding, decimalMark, dateOrder, sheet } = known
  const byKey = new Map(placeColumns(known).map(({ key, column }) => [key, column.meaning]))
  const meanings = placeColumns(toSeenLayout(look)).flatMap(({ key, position }) => {
    const meaning = byKey.get(key)
    // A column that meant nothing may have been empty in the files before.
    return meaning === undefined || meaning === 'ignored' ? [] : [[position - 1, meaning] as const]
  })
  return {
    ...options,
    columnsAt: new Map([...meanings, ...(options.columnsAt ?? [])]),
    layout: {
      ...(encoding === undefined ? {} : { encoding }),
      ...(decimalMark === undefined ? {} : { decimalMark }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(sheet === undefined ? {} : { sheet }),
      ...options.layout
    }
  }
}

function settledColumns({ columns = [] }: ProfileLayout): NonNullable<LayoutFix['columns']> {
  return columns.flatMap(({ meaning, settled }, index) => (settled === true ? [{ index, meaning }] : []))
}

function movedColumns(known: ProfileLayout, look: FirstLook): NonNullable<LayoutFix['columns']> {
  const byKey = new Map(placeColumns(known).map(({ key, column }) => [key, column]))
  return placeColumns(toSeenLayout(look)).flatMap(({ key, position }) => {
    const column = byKey.get(key)
    return column?.settled === true ? [{ index: position - 1, meaning: column.meaning }] : []
  })
}

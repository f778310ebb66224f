// The selected row of a long table, by position: its page may not be loaded yet.
import { hashKey, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'

export interface Selection {
  readonly index: number | undefined
  readonly select: (index: number) => void
  readonly clear: () => void
}

/** Another list, another selection: what was selected in the one means nothing in the other. */
export function useSelection(list: QueryKey): Selection {
  const key = hashKey(list)
  const [selected, setSelected] = useState<{ readonly key: string; readonly index: number }>()
  return {
    index: selected?.key === key ? selected.index : undefined,
    select: (index) => setSelected({ key, index }),
    clear: () => setSelected(undefined)
  }
}

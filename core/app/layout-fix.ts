// What the user has set right about a layout, as the readers take it, and joined with what was set right before.
import type { LayoutFix } from '../contract/read-result.ts'
import type { ReadOptions } from '../intake/read-events.ts'

/** The options with a fix above them. */
export function withFix(options: ReadOptions, fix: LayoutFix): ReadOptions {
  const { columns = [], ...layout } = fix
  const meanings = columns.map(({ index, meaning }) => [index, meaning] as const)
  return {
    ...options,
    columnsAt: new Map([...(options.columnsAt ?? []), ...meanings]),
    layout: { ...options.layout, ...layout }
  }
}

/** Two fixes as one; the later one wins where they differ. */
export function joinFixes(
  earlier: LayoutFix | undefined,
  later: LayoutFix | undefined
): LayoutFix | undefined {
  if (earlier === undefined || later === undefined) return later ?? earlier
  const columns = new Map(
    [...(earlier.columns ?? []), ...(later.columns ?? [])].map((column) => [column.index, column])
  )
  const joined = { ...earlier, ...later }
  return columns.size === 0 ? joined : { ...joined, columns: [...columns.values()] }
}

// The lines of two documents beside each other: which are equal, which were changed, which only one of them has. Pure.

/** A line as it is compared. */
export interface ComparableLine {
  /** What it names: an item, a code, a text. */
  readonly identity: string
  /** Quantity and amount; lines of one identity and one amount are equal. */
  readonly amount: string
}

export interface DocumentComparison<Line> {
  readonly equal: number
  readonly changed: readonly { readonly new: Line; readonly old: Line }[]
  readonly onlyNew: readonly Line[]
  readonly onlyOld: readonly Line[]
}

/** Compares as multisets: a line that stands twice in one document and once in the other is equal once. */
export function compareDocuments<Line extends ComparableLine>(
  newLines: readonly Line[],
  oldLines: readonly Line[]
): DocumentComparison<Line> {
  const exact = pairUp(newLines, oldLines, ({ identity, amount }) => `${identity}\n${amount}`)
  const named = pairUp(exact.onlyNew, exact.onlyOld, ({ identity }) => identity)
  return {
    equal: exact.pairs.length,
    changed: named.pairs,
    onlyNew: named.onlyNew,
    onlyOld: named.onlyOld
  }
}

/** Most lines of each of the two are equal, and more than one: a single line is what any later order may repeat. */
export function isOverlapping(equal: number, newCount: number, oldCount: number): boolean {
  return equal >= 2 && equal * 2 > Math.max(newCount, oldCount)
}

function pairUp<Line>(newLines: readonly Line[], oldLines: readonly Line[], keyOf: (line: Line) => string) {
  const waiting = new Map<string, Line[]>()
  for (const line of oldLines.toReversed()) {
    const key = keyOf(line)
    const alike = waiting.get(key)
    if (alike === undefined) waiting.set(key, [line])
    else alike.push(line)
  }
  const pairs: { readonly new: Line; readonly old: Line }[] = []
  const onlyNew: Line[] = []
  const paired = new Set<Line>()
  for (const line of newLines) {
    const old = waiting.get(keyOf(line))?.pop()
    if (old === undefined) onlyNew.push(line)
    else {
      pairs.push({ new: line, old })
      paired.add(old)
    }
  }
  return { pairs, onlyNew, onlyOld: oldLines.filter((line) => !paired.has(line)) }
}

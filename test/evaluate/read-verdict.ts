// How one file was read, compared with what it should give; and the table of many such verdicts.

export type Verdict = 'exact' | 'asked' | 'refused' | 'wrong'

export interface FileVerdict {
  readonly file: string
  readonly verdict: Verdict
  /** Why, for whatever is not exact. */
  readonly detail?: string
}

export interface SetVerdict {
  readonly set: string
  readonly files: readonly FileVerdict[]
}

/** The table of all sets, one row each. */
export function toTable(sets: readonly SetVerdict[]): string {
  const head = ['set', 'files', 'exactly right', 'asked', 'refused', 'wrong']
  const rows = sets.map(({ set, files }) => [
    set,
    String(files.length),
    ...(['exact', 'asked', 'refused', 'wrong'] as const).map((verdict) =>
      String(files.filter((file) => file.verdict === verdict).length)
    )
  ])
  return alignColumns(head, rows)
}

/** Lines of a table for people: the first column to the left, figures to the right. */
export function alignColumns(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((text, at) => Math.max(text.length, ...rows.map((row) => row[at]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
        .join('  ')
    )
    .join('\n')
}

/** Each file that is not exactly right, with its reason. */
export function toDetails(sets: readonly SetVerdict[]): string {
  return sets
    .flatMap(({ set, files }) => files.map((file) => ({ set, ...file })))
    .filter(({ verdict }) => verdict !== 'exact')
    .map(
      ({ set, file, verdict, detail }) =>
        `${verdict.padEnd(8)} ${set} ${file}${detail === undefined ? '' : ` – ${detail}`}`
    )
    .join('\n')
}

/** The first place where two tables of text differ, in words; undefined if they are equal. */
export function firstDifference(
  got: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[]
): string | undefined {
  for (let row = 0; row < Math.max(got.length, wanted.length); row++) {
    const [left, right] = [got[row], wanted[row]]
    if (left === undefined || right === undefined) return `${got.length} rows, expected ${wanted.length}`
    for (let cell = 0; cell < Math.max(left.length, right.length); cell++) {
      if (left[cell] !== right[cell])
        return `row ${row + 1} cell ${cell + 1}: ${JSON.stringify(left[cell])}, expected ${JSON.stringify(right[cell])}`
    }
  }
  return undefined
}

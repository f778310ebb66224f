// Where a key takes the selection of a table.

/** @returns the new index, or undefined when the key does not move. `current` is -1 when nothing is selected. */
export function moveSelection(
  key: string,
  current: number,
  total: number,
  pageSize: number
): number | undefined {
  if (total === 0) return undefined
  const target = targetOf(key, current, total, pageSize)
  return target === undefined ? undefined : Math.min(total - 1, Math.max(0, target))
}

function targetOf(key: string, current: number, total: number, pageSize: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return current + 1
    case 'ArrowUp':
      return current - 1
    case 'PageDown':
      return current + pageSize
    case 'PageUp':
      return current - pageSize
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return undefined
  }
}

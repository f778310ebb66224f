// Cycles in a graph of imports: Tarjan's strongly connected components, without recursion so that no chain is too long.

/**
 * The groups of files that import each other in a circle, each once, its files in alphabetical order.
 * @example findCycles(new Map([['a', ['b']], ['b', ['a']]])) // [['a', 'b']]
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const cycles: string[][] = []
  for (const start of graph.keys()) if (!order.has(start)) walk(start)
  return cycles

  function walk(start: string): void {
    const path = [enter(start)]
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next()
      if (next.done === true) {
        path.pop()
        leave(top.node, path.at(-1)?.node)
      } else if (!order.has(next.value)) path.push(enter(next.value))
      else if (isOpen.has(next.value)) lower(top.node, order.get(next.value) ?? 0)
    }
  }

  function enter(node: string) {
    order.set(node, order.size)
    low.set(node, order.size - 1)
    open.push(node)
    isOpen.add(node)
    return { node, rest: (graph.get(node) ?? []).values() }
  }

  function leave(node: string, parent: string | undefined): void {
    if (parent !== undefined) lower(parent, low.get(node) ?? 0)
    if (low.get(node) !== order.get(node)) return
    const group = open.splice(open.lastIndexOf(node))
    for (const member of group) isOpen.delete(member)
    const [only] = group
    const isSelf = only !== undefined && (graph.get(only) ?? []).includes(only)
    if (group.length > 1 || isSelf) cycles.push(group.toSorted())
  }

  function lower(node: string, to: number): void {
    low.set(node, Math.min(low.get(node) ?? to, to))
  }
}

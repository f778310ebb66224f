// Things by a key that nearly always one of them has: only keys that several share get a list.

export type KeyGroups<T extends object> = Map<string, T | T[]>

export function groupByKey<T extends object>(
  things: Iterable<T>,
  toKeys: (thing: T) => Iterable<string>
): KeyGroups<T> {
  const groups: KeyGroups<T> = new Map()
  for (const thing of things) for (const key of toKeys(thing)) addToGroup(groups, key, thing)
  return groups
}

/** All things with this key, in the order in which they were added. */
export function findGroup<T extends object>(groups: KeyGroups<T>, key: string): readonly T[] {
  const group = groups.get(key)
  if (group === undefined) return []
  return Array.isArray(group) ? group : [group]
}

/** Adds a thing; an empty key is none. */
export function addToGroup<T extends object>(groups: KeyGroups<T>, key: string, thing: T): void {
  if (key === '') return
  const group = groups.get(key)
  if (group === undefined) groups.set(key, thing)
  else if (Array.isArray(group)) group.push(thing)
  else groups.set(key, [group, thing])
}

export function removeFromGroup<T extends object>(groups: KeyGroups<T>, key: string, thing: T): void {
  const group = groups.get(key)
  if (group === thing) groups.delete(key)
  if (!Array.isArray(group)) return
  const at = group.indexOf(thing)
  if (at >= 0) group.splice(at, 1)
  if (group.length === 0) groups.delete(key)
}

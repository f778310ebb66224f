// The stand-in implements what the app uses; anything else throws, so that a test on it never passes by accident.

/** Names that the language and its tools ask of every object. */
const ASKED_OF_EVERYTHING: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor', 'domain'])

/** `implemented` with a guard: a name that it does not have throws instead of being undefined. */
export function only<T extends object>(name: string, implemented: T): T {
  return new Proxy(implemented, {
    get(target, key): unknown {
      const isKnown = typeof key === 'symbol' || Reflect.has(target, key) || ASKED_OF_EVERYTHING.has(key)
      // EventEmitter keeps its state in members that start with an underscore.
      if (isKnown || key.startsWith('_')) return Reflect.get(target, key)
      throw new Error(`the stand-in for Electron has no ${name}.${key}`)
    }
  })
}

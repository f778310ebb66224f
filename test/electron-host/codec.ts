// Plain values as text, for the way between the host and the page: what structured cloning keeps, and nothing it refuses.

export interface Codec {
  /** Throws for functions, class instances and everything else that the stand-in does not carry. */
  encode(value: unknown): string
  decode(text: string): unknown
  /** Throws as `encode` would; for values that travel by real structured cloning. */
  check(value: unknown): void
}

/**
 * Makes the codec. Its source is also run inside the page, so it may use nothing outside itself.
 * Numbers, text and booleans stand for themselves; everything else is `[tag, content]`.
 */
export function createCodec(): Codec {
  type Wire = string | number | boolean | null | readonly [string, unknown]

  function pack(value: unknown, depth: number): Wire {
    if (depth > 64) throw new Error('An object could not be cloned: it is too deep.')
    if (typeof value === 'object') return value === null ? null : packObject(value, depth)
    if (typeof value === 'number') return packNumber(value)
    if (typeof value === 'undefined') return ['u', 0]
    if (typeof value === 'bigint') return ['b', String(value)]
    if (typeof value === 'string' || typeof value === 'boolean') return value
    throw new Error(`An object could not be cloned: it is a ${typeof value}.`)
  }

  function packNumber(value: number): Wire {
    if (Object.is(value, -0)) return ['n', '-0']
    return Number.isFinite(value) ? value : ['n', String(value)]
  }

  function packObject(value: object, depth: number): Wire {
    if (Array.isArray(value)) return ['a', value.map((element: unknown) => pack(element, depth + 1))]
    if (value instanceof Date) return ['d', value.getTime()]
    const prototype: unknown = Object.getPrototypeOf(value)
    // A plain object of another realm (a frame, a vm context) has an Object.prototype of its own, whose prototype is null.
    const isPlain =
      prototype === null ||
      prototype === Object.prototype ||
      (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
    if (!isPlain) throw new Error('An object could not be cloned: it is an instance of a class.')
    return [
      'o',
      Object.entries(value).map(([key, content]: [string, unknown]) => [key, pack(content, depth + 1)])
    ]
  }

  function unpack(wire: unknown): unknown {
    if (!Array.isArray(wire)) return wire
    const [tag, content]: readonly unknown[] = wire
    if (tag === 'u') return undefined
    if (tag === 'n') return Number(content)
    if (tag === 'b') return BigInt(String(content))
    if (tag === 'd') return new Date(Number(content))
    const elements: readonly unknown[] = Array.isArray(content) ? content : []
    if (tag === 'a') return elements.map(unpack)
    const object = {}
    for (const entry of elements) {
      const [key, inner]: readonly unknown[] = Array.isArray(entry) ? entry : []
      // Defined, not assigned: a key named __proto__ stays a key.
      Object.defineProperty(object, String(key), {
        value: unpack(inner),
        enumerable: true,
        writable: true,
        configurable: true
      })
    }
    return object
  }

  return {
    encode: (value) => JSON.stringify(pack(value, 0)),
    decode: (text) => unpack(JSON.parse(text)),
    check: (value) => void pack(value, 0)
  }
}

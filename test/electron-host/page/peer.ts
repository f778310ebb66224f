// One side of the context bridge. The same code runs in the page's world and in the preload's; functions become proxies,
// promises follow, values are structured-cloned by the browser itself, class instances are refused.

/** The other world, reached by events whose detail the browser clones. */
export interface Peer {
  /** Offers a value to the other world under a name. */
  offer(name: string, value: unknown): void
}

type Message =
  | { readonly kind: 'offer'; readonly name: string; readonly value: Packed }
  | { readonly kind: 'call'; readonly call: number; readonly id: number; readonly args: readonly Packed[] }
  | { readonly kind: 'returned'; readonly call: number; readonly value: Packed }
  | { readonly kind: 'threw'; readonly call: number; readonly message: string }
  | { readonly kind: 'resolved'; readonly promise: number; readonly value: Packed }
  | { readonly kind: 'rejected'; readonly promise: number; readonly message: string }

type Packed =
  | { readonly t: 'plain'; readonly v: unknown }
  | { readonly t: 'array'; readonly v: readonly Packed[] }
  | { readonly t: 'object'; readonly v: readonly (readonly [string, Packed])[] }
  | { readonly t: 'function'; readonly v: number }
  | { readonly t: 'promise'; readonly v: number }

type CallWith = (args: readonly unknown[]) => unknown
interface Waiting {
  resolve(value: unknown): void
  reject(reason: Error): void
}

/**
 * Makes this world's side. `ours` and `theirs` are the event names, `onOffer` hears what the other side offers.
 * Its source is injected, so it may use nothing outside itself.
 */
export function createPeer(
  ours: string,
  theirs: string,
  onOffer: (name: string, value: unknown) => void
): Peer {
  const functions = new Map<number, CallWith>()
  const known = new WeakMap<object, number>()
  const promises = new Map<number, Waiting>()
  const answers = new Map<number, Message>()
  let nextId = 1

  const send = (message: Message): void => {
    document.dispatchEvent(new CustomEvent(theirs, { detail: message }))
  }

  function pack(value: unknown): Packed {
    if (typeof value === 'function') return { t: 'function', v: idOf(value) }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (typeof value !== 'object' || value === null) return { t: 'plain', v: value }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Blob || value instanceof Date) return { t: 'plain', v: value }
    if (Array.isArray(value)) return { t: 'array', v: value.map(pack) }
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null)
      throw new Error('An object could not be cloned.')
    return {
      t: 'object',
      v: Object.entries(value).map(([key, inner]: [string, unknown]) => [key, pack(inner)])
    }
  }

  function idOf(target: object & Parameters<typeof Reflect.apply>[0]): number {
    const id = known.get(target) ?? nextId++
    known.set(target, id)
    functions.set(id, (args) => Reflect.apply(target, undefined, args))
    return id
  }

  function packPromise(promise: Promise<unknown>): Packed {
    const id = nextId++
    const fail = (thrown: unknown): void =>
      send({
        kind: 'rejected',
        promise: id,
        message: thrown instanceof Error ? thrown.message : String(thrown)
      })
    promise.then((value) => send({ kind: 'resolved', promise: id, value: pack(value) })).catch(fail)
    return { t: 'promise', v: id }
  }

  function unpack(packed: Packed): unknown {
    if (packed.t === 'plain') return packed.v
    if (packed.t === 'array') return packed.v.map(unpack)
    if (packed.t === 'object') return Object.fromEntries(packed.v.map(([key, inner]) => [key, unpack(inner)]))
    if (packed.t === 'function') return (...args: unknown[]) => callThere(packed.v, args)
    return new Promise((resolve, reject) => promises.set(packed.v, { resolve, reject }))
  }

  /** Events are delivered before `dispatchEvent` returns, so a call across the worlds has its answer at once. */
  function callThere(id: number, args: readonly unknown[]): unknown {
    const call = nextId++
    send({ kind: 'call', call, id, args: args.map(pack) })
    const answer = answers.get(call)
    answers.delete(call)
    if (answer?.kind === 'returned') return unpack(answer.value)
    throw new Error(answer?.kind === 'threw' ? answer.message : 'The other world did not answer.')
  }

  function callHere(call: number, id: number, args: readonly Packed[]): void {
    try {
      const target = functions.get(id)
      if (target === undefined) throw new Error('There is no such function.')
      send({ kind: 'returned', call, value: pack(target(args.map(unpack))) })
    } catch (thrown) {
      send({ kind: 'threw', call, message: thrown instanceof Error ? thrown.message : String(thrown) })
    }
  }

  function receive(message: Message): void {
    switch (message.kind) {
      case 'offer':
        return onOffer(message.name, unpack(message.value))
      case 'call':
        return callHere(message.call, message.id, message.args)
      case 'returned':
      case 'threw':
        return void answers.set(message.call, message)
      case 'resolved':
        promises.get(message.promise)?.resolve(unpack(message.value))
        return void promises.delete(message.promise)
      case 'rejected':
        promises.get(message.promise)?.reject(new Error(message.message))
        return void promises.delete(message.promise)
    }
  }

  document.addEventListener(ours, (event) => {
    // Only our own other half knows the event's name; it sends nothing but messages.
    if (!(event instanceof CustomEvent)) return
    const message: Message = event.detail
    receive(message)
  })
  return { offer: (name, value) => send({ kind: 'offer', name, value: pack(value) }) }
}

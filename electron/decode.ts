// What a call's name and request may be: the contract's table, asked at every boundary.
import { calls, type CallName, type CallsOf, type DecodedRequest, type Lane } from '../core/contract/calls.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { z } from '../core/contract/z.ts'
import { done, refused } from './reply.ts'

/** The contract's table, seen so that the compiler knows which schema belongs to which name. */
const schemas: { readonly [Name in CallName]: { readonly request: z.ZodType<DecodedRequest<Name>> } } = calls

/** The request as its schema reads it, or a refusal that names the first field that does not fit. */
export function decodeRequest<Name extends CallName>(
  name: Name,
  raw: unknown
): Envelope<DecodedRequest<Name>> {
  const decoded = schemas[name].request.safeParse(raw)
  if (decoded.success) return done(decoded.data)
  return refused({
    code: 'REQUEST_INVALID',
    found: `${name} ${decoded.error.issues[0]?.path.join('.') ?? ''}`.trim()
  })
}

/** True for the name of a call; names inherited from Object do not count. */
export function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

/** True if this lane answers the call. */
export function isInLane<L extends Lane>(lane: L, name: CallName): name is CallsOf<L> {
  return calls[name].lane === lane
}

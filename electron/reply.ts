// The two kinds of reply that cross the process boundary, and how a bug becomes one of them.
import { randomUUID } from 'node:crypto'
import type { AppError } from '../core/contract/app-error.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Log } from './log.ts'
import { thrownDetail } from './thrown.ts'

/** The call succeeded with this value. */
export function done<T>(value: T): Envelope<T> {
  return { ok: true, value }
}

/** The call was refused, or failed, for this reason. */
export function refused(error: AppError): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error }
}

/** A bug: the log gets the stack, the caller an id to find it by. */
export function unexpected(
  log: Pick<Log, 'error'>,
  area: string,
  thrown: unknown
): { readonly ok: false; readonly error: AppError } {
  const id = randomUUID().slice(0, 8)
  log.error(area, 'UNEXPECTED', { id, ...thrownDetail(thrown) })
  return refused({ code: 'UNEXPECTED', found: id })
}

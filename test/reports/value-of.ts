// For scripts outside the test runner, which the support of the tests needs.
import type { Result } from '../../core/lib/result.ts'

/** The value of a result that must be one. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`)
  return result.value
}

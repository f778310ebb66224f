// What was thrown, as plain facts for the log; apart from the log, because workers have none of their own.

/** The facts of something thrown, for the log. */
export function thrownDetail(thrown: unknown): { readonly message: string; readonly stack?: string } {
  if (!(thrown instanceof Error)) return { message: String(thrown) }
  return thrown.stack === undefined
    ? { message: thrown.message }
    : { message: thrown.message, stack: thrown.stack }
}

// A bucket of calls that refills with time: a window that runs wild cannot bury the main process.

/** Calls that may come at once, and calls a second in the long run. A person with a fast search stays far below. */
const BURST = 500
const PER_SECOND = 200

/** Makes a gate that says for each call whether it may pass. `now` is monotonic milliseconds. */
export function createRateLimit(now: () => number): () => boolean {
  let tokens = BURST
  let last = now()
  return () => {
    const at = now()
    tokens = Math.min(BURST, tokens + ((at - last) / 1000) * PER_SECOND)
    last = at
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

// Progress of an import: counts, rate and time left, told at most ten times a second.
import type { Progress } from '../contract/events.ts'

const INTERVAL_MS = 100
/** Before this the rate says more about start-up than about the work. */
const SETTLING_MS = 500

type Counts = Pick<Progress, 'phase' | 'done' | 'total' | 'lines' | 'posted' | 'failed' | 'skipped'>

/** Makes a reporter for one file; `force` tells the last state of a phase even if the interval is not over. */
export function createProgress(
  file: string,
  emit: (progress: Progress) => void
): (importId: number | undefined, counts: Counts, force?: 'force') => void {
  let phase: Progress['phase'] | undefined
  let phaseStart = 0
  let lastTold = Number.NEGATIVE_INFINITY
  return (importId, counts, force) => {
    const now = performance.now()
    if (counts.phase !== phase) {
      phase = counts.phase
      phaseStart = now
      lastTold = Number.NEGATIVE_INFINITY
    }
    if (now - lastTold < INTERVAL_MS && force === undefined) return
    lastTold = now
    const elapsedMs = now - phaseStart
    const isSettled = elapsedMs >= SETTLING_MS && counts.done > 0
    emit({
      importId,
      file,
      ...counts,
      linesPerSecond: elapsedMs > 0 ? Math.round((counts.lines * 1000) / elapsedMs) : 0,
      remainingMs: isSettled
        ? Math.round((elapsedMs * (counts.total - counts.done)) / counts.done)
        : undefined
    })
  }
}

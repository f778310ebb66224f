// Posting as the window sees it: progress in steps, a notice on the way, and an end that can be held back or cancelled.
import type { Emit } from './memory-core.ts'
import type { MemoryImport } from './sums.ts'

/** `hold` stops in the middle until the work is cancelled, so that a picture can be taken or a cancel tested. */
export type Pace = 'instant' | 'live' | 'hold'

export interface PostWatch {
  readonly emit: Emit
  readonly isCancelled: () => boolean
}

const STEPS = 40
const STEP_MS = 80
const HELD_STEP = 17

export async function postInSteps(
  entry: MemoryImport,
  pace: Pace,
  { emit, isCancelled }: PostWatch
): Promise<'done' | 'cancelled'> {
  if (pace === 'instant') return 'done'
  const total = entry.lines.length
  for (let step = 0; step <= STEPS; step += 1) {
    const done = Math.floor((total * step) / STEPS)
    const seen = entry.lines.slice(0, done)
    emit('import.progress', {
      importId: entry.importId,
      file: entry.file,
      phase: 'posting',
      done,
      total,
      lines: done,
      posted: seen.filter((line) => line.status === 'ready').length,
      failed: seen.filter((line) => line.status === 'failed' || line.status === 'needs_review').length,
      skipped: seen.filter((line) => line.status === 'skipped').length,
      linesPerSecond: 18_240,
      ...(step > 3 ? { remainingMs: (STEPS - step) * STEP_MS * 3 } : {})
    })
    if (step === 8 && total > 1000) {
      emit('import.notice', {
        importId: entry.importId,
        reason: 'DB_CONSTRAINT',
        line: 8_117,
        batchSize: total,
        detail: 'CHECK constraint failed: on_hand'
      })
    }
    await wait(STEP_MS)
    if (pace === 'hold' && step === HELD_STEP) await untilCancelled(isCancelled)
    if (isCancelled()) return 'cancelled'
  }
  return 'done'
}

async function untilCancelled(isCancelled: () => boolean): Promise<void> {
  while (!isCancelled()) await wait(STEP_MS)
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

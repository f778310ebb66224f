// The progress bar on a terminal: phase, bar, count, rate and time left on one line.
import type { Progress } from '../contract/events.ts'

const BAR_WIDTH = 24
/** Takes the bar away. */
export const ERASE_LINE = '\r\u001b[2K'

const PHASES: Readonly<Record<Progress['phase'], string>> = {
  taking_in: 'Taking in',
  reading: 'Reading',
  planning: 'Planning',
  posting: 'Posting'
}

/**
 * One line that replaces the one before it.
 * @example drawProgress({ phase: 'posting', done: 50, total: 100, … }, 80) // 'Posting  ━━━━━━━━━━━━────────────  50 %  …'
 */
export function drawProgress(progress: Progress, columns: number): string {
  const share = progress.total === 0 ? 1 : Math.min(1, progress.done / progress.total)
  const full = Math.round(share * BAR_WIDTH)
  const bar = '━'.repeat(full) + '─'.repeat(BAR_WIDTH - full)
  const left = progress.remainingMs === undefined ? '' : `  ${formatDuration(progress.remainingMs)} left`
  const failed = progress.failed === 0 ? '' : `  ${progress.failed.toLocaleString('en')} failed`
  const text = `${PHASES[progress.phase].padEnd(9)} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${progress.lines.toLocaleString('en')} lines  ${progress.linesPerSecond.toLocaleString('en')}/s${left}${failed}`
  return `${ERASE_LINE}${text.slice(0, Math.max(20, columns - 1))}`
}

/** @example formatDuration(65_000) // '1:05' */
export function formatDuration(durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

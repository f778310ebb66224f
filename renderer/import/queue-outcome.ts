// Many files in few words: which of them need the user, run, are done, or did not come in.
import { assertNever } from '../../core/contract/assert-never.ts'
import type { Entry, Stage } from './import-state.ts'

export const OUTCOMES = ['needsYou', 'running', 'done', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

export function outcomeOf(stage: Stage): Outcome {
  switch (stage.kind) {
    case 'asking':
    case 'planned':
    case 'set_aside':
      return 'needsYou'
    case 'waiting':
    case 'reading':
    case 'planning':
    case 'posting':
    case 'discarding':
      return 'running'
    case 'finished':
      return 'done'
    case 'failed':
      return 'refused'
    default:
      return assertNever(stage)
  }
}

export function countOutcomes(entries: readonly Entry[]): Readonly<Record<Outcome, number>> {
  const counts = { needsYou: 0, running: 0, done: 0, refused: 0 }
  for (const { stage } of entries) counts[outcomeOf(stage)] += 1
  return counts
}

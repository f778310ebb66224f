// What a screen reader hears while files go through: each stage once, progress in quarters.
import { assertNever } from '../../core/contract/assert-never.ts'
import type { Progress } from '../../core/contract/events.ts'
import { fractionOf } from '../progress-context.tsx'
import { errorSentence } from '../shell/error-sentence.ts'
import type { Words } from '../words/words.ts'
import type { Entry, ImportState } from './import-state.ts'
import { countsOf } from './result-counts.ts'

export function announcementOf(state: ImportState, progress: Progress | undefined, words: Words): string {
  const entry = state.entries.find(
    (candidate) => candidate.entryId === (state.work?.entryId ?? state.selectedId)
  )
  if (entry === undefined) return ''
  return stageSentence(entry, progress, words)
}

export function nameOf(entry: Entry): string {
  return entry.source.kind === 'file' ? entry.source.file.name : entry.source.name
}

function stageSentence(entry: Entry, progress: Progress | undefined, words: Words): string {
  const { stage } = entry
  const { window } = words
  const name = nameOf(entry)
  switch (stage.kind) {
    case 'asking':
      return `${name}: ${window.import.questionsTitle}`
    case 'planned':
      return `${name}: ${stage.summary.ready === 0 ? window.plan.nothingReady : window.plan.willPost(stage.summary.ready)}`
    case 'posting':
    case 'planning':
    case 'reading':
      return progress === undefined
        ? `${name}: ${window.import.stage[stage.kind]}`
        : progressSentence(name, progress, words)
    case 'finished': {
      const { posted, open, skipped } = countsOf(stage.result)
      return `${name}: ${window.result.summary(posted, open, skipped)}`
    }
    case 'failed':
      return errorSentence(stage.error, words)
    case 'waiting':
    case 'set_aside':
    case 'discarding':
      return ''
    default:
      return assertNever(stage)
  }
}

/** Only quarters are said: a bar that counts aloud drowns everything else. */
function progressSentence(name: string, progress: Progress, { window, format }: Words): string {
  const quarter = Math.floor((fractionOf(progress) ?? 0) * 4) / 4
  return `${window.progress.phase[progress.phase]}: ${window.progress.percentDone(name, format.percent(quarter))}`
}

// The commands of the review: each once, for its button, its key, the palette and the help sheet.
import {
  IconArrowBackUp,
  IconArrowBarDown,
  IconArrowForwardUp,
  IconBoxSeam,
  IconCheck,
  IconChevronDown,
  IconChevronUp,
  IconEraser,
  IconFileImport,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconPlayerSkipForward,
  IconRefresh,
  IconTruckDelivery
} from '@tabler/icons-react'
import type { ScreenCommand } from '../shell/screen-commands.tsx'
import type { Words } from '../words/words.ts'
import type { ReviewState, StepLabel } from './review-state.ts'

export interface ReviewDoings {
  readonly accept: (rank: number) => void
  readonly create: () => void
  readonly charge: () => void
  readonly skip: () => void
  readonly clear: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly go: (direction: 'forward' | 'back') => void
  readonly retry: () => void
  readonly export: (format: 'csv' | 'xlsx') => void
  readonly readBack: () => void
}

export interface CommandContext {
  readonly words: Words
  readonly state: ReviewState
  readonly nameOf: (label: StepLabel) => string
  readonly isPlan: boolean
}

const RANKS = [1, 2, 3, 4, 5] as const

export type ReviewCommandId =
  | 'create'
  | 'charge'
  | 'skip'
  | 'clear'
  | 'undo'
  | 'redo'
  | 'next'
  | 'previous'
  | 'retry'
  | 'exportCsv'
  | 'exportXlsx'
  | 'readBack'

export type ReviewCommands = Readonly<Record<ReviewCommandId, ScreenCommand>>

export function reviewCommands(doings: ReviewDoings, context: CommandContext): ReviewCommands {
  const { action } = context.words.window.workbench
  const { state, nameOf, isPlan } = context
  const undo = state.undo.at(-1)
  const redo = state.redo.at(-1)
  return {
    create: { id: 'create', title: action.create, icon: IconBoxSeam, keys: 'alt+N', run: doings.create },
    charge: {
      id: 'charge',
      title: action.charge,
      icon: IconTruckDelivery,
      keys: 'alt+C',
      run: doings.charge
    },
    skip: { id: 'skip', title: action.skip, icon: IconPlayerSkipForward, keys: 'alt+S', run: doings.skip },
    clear: { id: 'clear', title: action.clear, icon: IconEraser, keys: 'alt+0', run: doings.clear },
    undo: {
      id: 'undo',
      title: undo === undefined ? action.undo : action.undoStep(nameOf(undo.label)),
      icon: IconArrowBackUp,
      keys: 'mod+Z',
      isDisabled: undo === undefined,
      run: doings.undo
    },
    redo: {
      id: 'redo',
      title: redo === undefined ? action.redo : action.redoStep(nameOf(redo.label)),
      icon: IconArrowForwardUp,
      keys: 'mod+Y',
      isDisabled: redo === undefined,
      run: doings.redo
    },
    next: {
      id: 'next',
      title: action.next,
      icon: IconChevronDown,
      keys: 'F8',
      run: () => doings.go('forward')
    },
    previous: {
      id: 'previous',
      title: action.previous,
      icon: IconChevronUp,
      keys: 'shift+F8',
      run: () => doings.go('back')
    },
    retry: {
      id: 'retry',
      title: isPlan ? action.retryPlan : action.retry,
      icon: IconRefresh,
      keys: 'mod+Enter',
      run: doings.retry
    },
    exportCsv: {
      id: 'exportCsv',
      title: action.exportCsv,
      icon: IconFileTypeCsv,
      run: () => doings.export('csv')
    },
    exportXlsx: {
      id: 'exportXlsx',
      title: action.exportXlsx,
      icon: IconFileSpreadsheet,
      run: () => doings.export('xlsx')
    },
    readBack: { id: 'readBack', title: action.readBack, icon: IconFileImport, run: doings.readBack }
  }
}

/** The sheet hears this key itself, where its cells are. */
export function fillCommand(run: () => void, { window: words }: Words): ScreenCommand {
  return { id: 'fillDown', title: words.table.fillDown, icon: IconArrowBarDown, keys: 'mod+D', run }
}

/** The five keys that accept a candidate, wherever the focus is. */
export function acceptCommands(
  accept: (rank: number) => void,
  { window: words }: Words
): readonly ScreenCommand[] {
  return RANKS.map((rank) => ({
    id: `accept${rank}`,
    title: words.workbench.action.accept(rank),
    icon: IconCheck,
    keys: `alt+${rank}`,
    run: () => accept(rank)
  }))
}

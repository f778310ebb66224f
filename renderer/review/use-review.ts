// Deciding on lines: every step is saved at once, told, and can be taken back; the state lives as long as the screen.
import { useQueryClient } from '@tanstack/react-query'
import { useReducer } from 'react'
import type { ImportLine } from '../../core/contract/calls/line.ts'
import type {
  DecisionProblem,
  DecisionScope,
  LineDecision,
  LineVerdict
} from '../../core/contract/decisions.ts'
import { useClient } from '../client-context.tsx'
import type { CellEdit, EditKind } from '../grid/sheet-types.ts'
import type { SheetHandle } from '../grid/sheet.tsx'
import { useImportStore } from '../import/import-context.tsx'
import { useProgressStore } from '../progress-context.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import { decideInParts } from './decide-in-parts.ts'
import { toDecisions } from './line-edits.ts'
import { FIRST_STATE, reduceReview, type ReviewState, type Step, type StepLabel } from './review-state.ts'

export interface Review {
  readonly state: ReviewState
  readonly nameOf: (label: StepLabel) => string
  readonly onEdits: (edits: readonly CellEdit<ImportLine>[], kind: EditKind) => Promise<void>
  /** One verdict on each of the lines; lines for which it is undefined are passed over. */
  readonly decide: (
    lines: readonly ImportLine[],
    label: StepLabel['kind'],
    scope: DecisionScope,
    verdictOf: (line: ImportLine) => LineVerdict | undefined
  ) => Promise<void>
  readonly undo: () => void
  readonly redo: () => void
  /** Posts what is ready: of one import, or of all that stand. */
  readonly retry: (importId: number | undefined, isPlan: boolean) => void
  readonly exportFailed: (importId: number | undefined, format: 'csv' | 'xlsx') => void
  readonly readCorrected: () => void
}

/** Lines of one step. */
export const MAX_LINES = 10_000

export function useReview(sheet: SheetHandle<ImportLine> | null, announce: (text: string) => void): Review {
  const client = useClient()
  const queries = useQueryClient()
  const progress = useProgressStore()
  const imports = useImportStore()
  const report = useReport()
  const words = useWords()
  const { workbench: texts } = words.window
  const [state, dispatch] = useReducer(reduceReview, FIRST_STATE)
  const nameOf = ({ kind, count }: StepLabel) => texts.step[kind](count)

  const run = async (work: () => Promise<void>) => {
    dispatch({ type: 'began' })
    try {
      await work()
    } catch (thrown) {
      report.failed(thrown)
    }
    dispatch({ type: 'ended' })
    progress.set(undefined)
    sheet?.refresh()
    await queries.invalidateQueries()
  }
  const tellProblems = (problems: readonly DecisionProblem[]) => {
    if (problems.length === 0) return
    const reasons = new Set(problems.map(({ reason }) => words.core.decisionProblem[reason]))
    report.done([texts.told.refused(problems.length), ...reasons].join(' '))
  }
  const take = async (decisions: readonly LineDecision[], label: StepLabel): Promise<Step | undefined> => {
    const decided = await decideInParts(client, decisions)
    if (decided === undefined) return undefined
    tellProblems(decided.problems)
    announce(texts.told.decided(decided.lines))
    // A step that changed nothing is none to take back.
    if (decided.lines === 0) return undefined
    return { stepId: decided.stepId, label, decisions }
  }
  const takeNew = async (decisions: readonly LineDecision[], label: StepLabel) => {
    const step = await take(decisions, label)
    if (step !== undefined) dispatch({ type: 'decided', step })
  }

  /** The plan in the import queue takes the figures that the retry gave it. */
  const tellPlan = async (importId: number) =>
    imports.dispatch({ type: 'plan_changed', summary: await client.call('import.summary', { importId }) })

  const writeOut = async (importId: number | undefined, format: 'csv' | 'xlsx') => {
    const wanted = { format, ...(importId === undefined ? {} : { importId }) }
    const { file, rows } = await client.call('failed.export', wanted)
    if (file !== undefined) report.done(texts.told.exported(file, rows))
  }

  return {
    state,
    nameOf,
    onEdits: (edits, kind) =>
      run(async () => {
        const read = toDecisions(edits, { locale: words.locale, kinds: texts.kind })
        dispatch({
          type: 'checked',
          edited: edits.map(({ row: { importId, line }, column }) => ({ importId, line, column })),
          invalid: read.invalid
        })
        if (read.invalid.length > 0) announce(texts.told.invalid(read.invalid.length))
        await takeNew(read.decisions, { kind, count: edits.length - read.invalid.length })
      }),
    async decide(lines, kind, scope, verdictOf) {
      const decisions = lines.flatMap(({ importId, line }, index) => {
        const whole = lines[index]
        const verdict = whole === undefined ? undefined : verdictOf(whole)
        return verdict === undefined ? [] : [{ importId, line, verdict, scope }]
      })
      if (decisions.length === 0) return announce(texts.told.noCandidate)
      await run(() => takeNew(decisions, { kind, count: decisions.length }))
    },
    undo() {
      const step = state.undo.at(-1)
      if (step === undefined || state.isBusy) return
      void run(async () => {
        const { problems } = await client.call('line.undecide', { stepId: step.stepId })
        dispatch({ type: 'undone', step })
        tellProblems(problems)
        announce(texts.told.undone(nameOf(step.label)))
      })
    },
    redo() {
      const before = state.redo.at(-1)
      if (before === undefined || state.isBusy) return
      void run(async () => {
        const step = await take(before.decisions, before.label)
        if (step !== undefined) dispatch({ type: 'redone', before, step })
        announce(texts.told.redone(nameOf(before.label)))
      })
    },
    retry: (importId, isPlan) =>
      void run(async () => {
        const [posted, skipped, open] =
          importId === undefined
            ? sumOf((await client.call('failed.retryAll', {})).imports)
            : countOf(await client.call('failed.retry', { importId }))
        dispatch({ type: 'retried' })
        if (isPlan && importId !== undefined) await tellPlan(importId)
        const told = isPlan ? texts.told.planImproved : texts.told.retried
        report.done(told(posted, skipped, open))
        announce(told(posted, skipped, open))
      }),
    exportFailed: (importId, format) => report.watch(writeOut(importId, format)),
    readCorrected: () =>
      void run(async () => {
        const [file] = (await client.call('files.choose', {})).files
        if (file === undefined) return
        const { stepId, taken, problems, rows } = await client.call('failed.read', { fileId: file.fileId })
        if (stepId !== undefined)
          dispatch({
            type: 'decided',
            step: { stepId, label: { kind: 'file', count: taken }, decisions: [] }
          })
        tellProblems(problems)
        report.done(texts.told.read(taken, problems.length + rows.length))
        for (const { row, error } of rows.slice(0, 3)) report.done(`${row}: ${error}`)
      })
  }
}

type Counts = readonly [posted: number, skipped: number, open: number]

function sumOf(
  imports: readonly { readonly posted: number; readonly skipped: number; readonly open: number }[]
): Counts {
  return imports.reduce<Counts>(
    ([posted, skipped, open], each) => [posted + each.posted, skipped + each.skipped, open + each.open],
    [0, 0, 0]
  )
}

function countOf(result: {
  readonly itemsProcessed: number
  readonly itemsSkipped: number
  readonly itemsFailed: number
}): Counts {
  return [result.itemsProcessed, result.itemsSkipped, result.itemsFailed]
}

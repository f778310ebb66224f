// docket watch: imports what lands in a folder, until Ctrl+C.
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { watchInbox } from '../../app/inbox/watch-inbox.ts'
import { openOrInit, withInventory } from '../../app/inventory-file.ts'
import type { AppError } from '../../contract/app-error.ts'
import { DB_OPTIONS, EXIT, FLAG, TEXT, type Command, type ExitCode, type Words } from '../command.ts'
import { exitCodeOf, printResult } from '../print-result.ts'
import { createSession } from '../session.ts'
import { sentenceOf, tellError, type Terminal } from '../terminal.ts'

/** How long one of several watching programs waits for its turn before it says so. */
const TURN_WAIT_MS = 30_000
/** A sleep is cut into these, so that Ctrl+C is heard. */
const SLICE_MS = 100

export const watchCommand: Command = {
  name: 'watch',
  usage: 'watch FOLDER --db FILE [--supplier NAME] [--unmatched review|create] [--once] [--json]',
  summary:
    'Import what lands in FOLDER, exactly once; read files go to FOLDER/done, others to FOLDER/refused; --json prints a document a line',
  options: { ...DB_OPTIONS, supplier: TEXT, unmatched: TEXT, once: FLAG },
  operands: 'some',
  run: watch
}

async function watch(words: Words, terminal: Terminal): Promise<ExitCode> {
  const folder = words.only('FOLDER')
  const path = words.required('db')
  const problem = await findProblem(folder, path)
  if (problem !== undefined) {
    tellError(terminal, problem, words.has('json') ? 'json' : 'text')
    return EXIT.failed
  }
  let worst: ExitCode = EXIT.success
  await watchInbox(
    {
      folder,
      isOnce: words.has('once'),
      import: {
        supplier: words.text('supplier'),
        options: {
          unmatched: words.choice('unmatched', ['review', 'create']),
          rate: undefined,
          currency: undefined
        },
        isRepeat: false,
        mode: 'batch',
        isPlanOnly: false
      }
    },
    {
      session: createSession(terminal),
      withTurn: async (work) =>
        withInventory(
          await openOrInit(
            path,
            { access: 'write', waitMs: TURN_WAIT_MS },
            { currency: undefined, now: terminal.now() }
          ),
          work
        ),
      sleep: (ms) => sleepUnlessCancelled(ms, terminal),
      tell: (result, fate) => {
        worst = fate === 'gone' ? worst : worse(worst, exitCodeOf(result))
        if (words.has('json')) terminal.out(`${JSON.stringify({ ...result, fate })}\n`)
        else if (fate !== 'gone') printResult(result, terminal)
      },
      tellPause: (error, pauseMs) =>
        terminal.remark(
          `docket: ${sentenceOf(terminal, error)} (${error.code}); again in ${pauseMs / 1000} s\n`
        )
    }
  )
  terminal.draw(undefined)
  return worst
}

/** What would keep every file waiting is told at once; what may pass, such as another program at work, is waited for. */
async function findProblem(folder: string, path: string): Promise<AppError | undefined> {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory() !== true) return { code: 'FILE_NOT_FOUND', file: folder }
  const opened = await openOrInit(path, { access: 'read' }, { currency: undefined, now: new Date() })
  if (!opened.ok) return opened.error
  opened.value.close()
  return undefined
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  if (a === EXIT.failed || b === EXIT.failed) return EXIT.failed
  return a === EXIT.partial || b === EXIT.partial ? EXIT.partial : EXIT.success
}

async function sleepUnlessCancelled(ms: number, terminal: Terminal): Promise<void> {
  const until = performance.now() + ms
  while (performance.now() < until && !terminal.isCancelled()) {
    await sleep(Math.min(SLICE_MS, until - performance.now()))
  }
}

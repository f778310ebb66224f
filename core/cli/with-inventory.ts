// Opens the inventory that a command names, runs its work, and turns a failure into words and an exit code.
import { openOrInit, withInventory, type Inventory } from '../app/inventory-file.ts'
import { recoverUnfinished } from '../app/recover.ts'
import type { Session } from '../app/session.ts'
import type { AppError } from '../contract/app-error.ts'
import { EXIT, type ExitCode, type Words } from './command.ts'
import { createSession } from './session.ts'
import { tellError, type Terminal } from './terminal.ts'

export type Outcome =
  { readonly ok: true; readonly value: ExitCode } | { readonly ok: false; readonly error: AppError }

export interface Opening {
  readonly access: 'write' | 'read'
  /** Currency of a new inventory if the file is missing. */
  readonly currency?: string | undefined
  /** Tells why the inventory could not be worked with; absent: as any failure is told. */
  readonly tellRefusal?: ((error: AppError) => ExitCode) | undefined
}

const MILLISECONDS = 1000

/** Runs `work` on the inventory of `--db`, waiting `--wait` seconds for another program that writes to it. */
export async function runWithInventory(
  words: Words,
  terminal: Terminal,
  opening: Opening,
  work: (inventory: Inventory, session: Session) => Promise<Outcome> | Outcome
): Promise<ExitCode> {
  const session = createSession(terminal)
  const path = words.required('db')
  const wait = words.text('wait')
  const waitMs = wait === undefined ? 0 : words.wholeNumber(wait, '--wait', 0) * MILLISECONDS
  try {
    const opened = await openOrInit(
      path,
      { access: opening.access, waitMs },
      { currency: opening.currency, now: terminal.now() }
    )
    const outcome = await withInventory(opened, async (inventory) => {
      if (opening.access === 'write') await tellRecovered(inventory, session, terminal)
      return work(inventory, session)
    })
    if (outcome.ok) return outcome.value
    if (opening.tellRefusal !== undefined) return opening.tellRefusal(outcome.error)
    tellError(terminal, outcome.error, words.has('json') ? 'json' : 'text')
    return EXIT.failed
  } finally {
    terminal.draw(undefined)
  }
}

/** Takes up what an interrupted run has left, and says so. */
async function tellRecovered(inventory: Inventory, session: Session, terminal: Terminal): Promise<void> {
  for (const result of await recoverUnfinished(inventory, session)) {
    const state = terminal.texts.importStatus[result.status]
    terminal.remark(
      `Import ${result.importId} (${result.file}) had been interrupted and was taken up: ${state}.\n`
    )
  }
}

/** A finished command's outcome. */
export function done(code: ExitCode): Outcome {
  return { ok: true, value: code }
}

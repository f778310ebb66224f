// docket import, post, discard: the main job from the command line.
import { refusedResult } from '../../app/batch-result.ts'
import { importFile } from '../../app/import-file.ts'
import { readProfileAt } from '../../app/profiles/keep-profile.ts'
import { discardImport, postPlanned } from '../../app/run-import.ts'
import type { AppError } from '../../contract/app-error.ts'
import type { BatchResult } from '../../contract/batch-result.ts'
import {
  DB_OPTIONS,
  EXIT,
  FLAG,
  TEXT,
  UsageError,
  type Command,
  type ExitCode,
  type Words
} from '../command.ts'
import { jsonPieces } from '../json-pieces.ts'
import { exitCodeOf, printResult } from '../print-result.ts'
import { sentenceOf, tellError, type Terminal } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const importCommand: Command = {
  name: 'import',
  usage:
    'import FILE... --db FILE [--currency GBP] [--supplier NAME] [--unmatched review|create] [--plan-only]',
  summary:
    'Post invoices into the inventory; also [--profile FILE] [--mode batch|sequential] [--again] [--rate R] [--wait S] [--json]',
  options: {
    ...DB_OPTIONS,
    currency: TEXT,
    supplier: TEXT,
    profile: TEXT,
    unmatched: TEXT,
    mode: TEXT,
    rate: TEXT,
    wait: TEXT,
    'plan-only': FLAG,
    again: FLAG
  },
  operands: 'some',
  run: (words, terminal) => {
    if (words.positionals.length === 0) throw new UsageError('The FILE to import is missing.')
    const request = readRequest(words)
    const opening = {
      access: 'write',
      currency: words.text('currency'),
      tellRefusal: (error: AppError) => tellRefusal(error, words, terminal)
    } as const
    return runWithInventory(words, terminal, opening, async (inventory, session) => {
      const shared = words.text('profile')
      const profile = shared === undefined ? undefined : await readProfileAt(shared)
      if (profile?.ok === false) return profile
      const results: BatchResult[] = []
      for (const path of words.positionals) {
        results.push(await importFile(inventory, { ...request, path, profile: profile?.value }, session))
      }
      return done(tellResults(results, words, terminal))
    })
  }
}

export const postCommand: Command = {
  name: 'post',
  usage: 'post N --db FILE [--mode batch|sequential] [--json]',
  summary: 'Post a planned import, or go on with an interrupted one',
  options: { ...DB_OPTIONS, mode: TEXT, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const importId = words.wholeNumber(words.only('N'), 'N', 1)
    const mode = words.choice('mode', ['batch', 'sequential'])
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const posted = await postPlanned(inventory, { importId, mode }, session)
      return posted.ok ? done(tellResults([posted.value], words, terminal)) : posted
    })
  }
}

export const discardCommand: Command = {
  name: 'discard',
  usage: 'discard N --db FILE [--json]',
  summary: 'Drop a planned import',
  options: { ...DB_OPTIONS, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const importId = words.wholeNumber(words.only('N'), 'N', 1)
    return runWithInventory(words, terminal, { access: 'write' }, (inventory) => {
      const dropped = discardImport(inventory, importId)
      if (!dropped.ok) return dropped
      terminal.out(
        words.has('json')
          ? `${JSON.stringify({ importId, status: 'cancelled' })}\n`
          : `Import ${importId} was dropped.\n`
      )
      return done(EXIT.success)
    })
  }
}

function readRequest(words: Words) {
  const rate = words.text('rate')
  if (rate !== undefined && !/^\d{1,9}(?:\.\d{1,12})?$/.test(rate)) {
    throw new UsageError(`--rate is a plain decimal number such as 0.86, not ${rate}.`)
  }
  return {
    supplier: words.text('supplier'),
    options: {
      unmatched: words.choice('unmatched', ['review', 'create']),
      rate,
      currency: words.text('currency')
    },
    isRepeat: words.has('again'),
    mode: words.choice('mode', ['batch', 'sequential']),
    isPlanOnly: words.has('plan-only')
  }
}

/** What refuses the run as a whole refuses each of its files; people need to read it once. */
function tellRefusal(error: AppError, words: Words, terminal: Terminal): ExitCode {
  const message = sentenceOf(terminal, error)
  if (words.has('json')) {
    const results = words.positionals.map((path) => refusedResult(path, { ...error, message }, 0))
    return tellResults(results, words, terminal)
  }
  tellError(terminal, error, 'text')
  return EXIT.failed
}

/** Prints the results, and gives the worst exit code of all files. */
export function tellResults(results: readonly BatchResult[], words: Words, terminal: Terminal): ExitCode {
  const [only] = results
  if (words.has('json')) {
    for (const piece of jsonPieces(results.length === 1 ? only : { results })) terminal.out(piece)
    terminal.out('\n')
  } else {
    for (const result of results) printResult(result, terminal)
  }
  const codes = results.map(exitCodeOf)
  if (codes.includes(EXIT.failed)) return EXIT.failed
  return codes.includes(EXIT.partial) ? EXIT.partial : EXIT.success
}

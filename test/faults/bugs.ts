// Bugs that we know how to make, each with the harness that is there to catch it.
import { byteFlips, damage } from './harnesses/damage.ts'
import { fullDisk } from './harnesses/disk-full.ts'
import { everyOperationKilled, noRoom } from './harnesses/every-operation.ts'
import { evilFiles } from './harnesses/evil-files.ts'
import { mutatedFiles } from './harnesses/mutated-files.ts'
import { powerCuts } from './harnesses/power-cut.ts'
import { severalPrograms } from './harnesses/programs.ts'
import type { Harness } from './model.ts'

export interface Bug {
  readonly name: string
  readonly harness: Harness
  /** Text of the product, and what stands in its place. Every text must be found, or the bug is none. */
  readonly edits: readonly (readonly [file: string, from: string, to: string])[]
}

const POST = 'core/posting/post-import.ts'
const OPEN = 'core/inventory/open-inventory.ts'
const NO_SEAL = [
  'core/app/verify.ts',
  'seal.byteSize === closed.byteSize && seal.crc32 === closed.crc32',
  'true'
] as const

/** Planted in every run, one for each kind of harness that a small change of the product would slip by. */
const QUICK_BUGS: readonly Bug[] = [
  {
    name: 'a batch without a transaction',
    harness: everyOperationKilled,
    edits: [
      [POST, "    db.exec('BEGIN IMMEDIATE')\n", ''],
      [POST, "  db.exec('COMMIT')\n", '']
    ]
  },
  {
    name: 'a fault of the machine fails the lines',
    harness: noRoom,
    edits: [
      [
        POST,
        'return err({ ...fault, importId: options.importId })',
        `db.exec("UPDATE staged_line SET status = 'failed', code = 'DB_CONSTRAINT' WHERE status = 'ready'")
    return ok(closeImport(db, options.importId, { mode: 'batch', postedAt: hooks.now().toISOString() }))`
      ]
    ]
  },
  {
    name: 'writes are not synced',
    harness: powerCuts,
    edits: [
      [OPEN, "db.pragma('synchronous = FULL')", "db.pragma('synchronous = OFF')"],
      [OPEN, "db.pragma('synchronous', { simple: true }) !== 2", 'Number.NaN === 1']
    ]
  },
  {
    name: 'a watched folder imports again what is live',
    harness: severalPrograms,
    edits: [['core/cli/commands/watch.ts', 'isRepeat: false', 'isRepeat: true']]
  }
]

const FULL_BUGS: readonly Bug[] = [
  {
    name: 'the result is told before the commit',
    harness: everyOperationKilled,
    edits: [[POST, "  db.exec('COMMIT')\n", "  setTimeout(() => db.open && db.exec('COMMIT'), 20)\n"]]
  },
  {
    name: 'the state is set before the lines',
    harness: everyOperationKilled,
    edits: [
      [
        POST,
        "    db.exec('BEGIN IMMEDIATE')\n",
        "    db.exec(`UPDATE import SET status = 'partial_success' WHERE import_id = ${record.importId}`)\n    db.exec('BEGIN IMMEDIATE')\n"
      ]
    ]
  },
  {
    name: 'what an interrupted import staged is not cleared',
    harness: everyOperationKilled,
    edits: [['core/app/take-in.ts', '    clearStaged(db, live.importId)\n', '']]
  },
  {
    name: 'nothing is kept to roll back with',
    harness: everyOperationKilled,
    edits: [[OPEN, "db.pragma('journal_mode = WAL')", "db.pragma('journal_mode = MEMORY')"]]
  },
  {
    name: 'an older copy passes for the inventory',
    harness: damage,
    edits: [NO_SEAL, ['core/inventory/lost-tail.ts', 'noted === undefined ||', 'true ||']]
  },
  { name: 'the bytes of the file are not compared', harness: byteFlips, edits: [NO_SEAL] },
  {
    name: 'a full disk keeps the inventory shut',
    harness: fullDisk,
    edits: [[OPEN, '!SHOWABLE.has(opened.error.code)', 'SHOWABLE.size > 0']]
  },
  {
    name: 'what a reader refuses is thrown as a bug',
    harness: evilFiles,
    edits: [
      [
        'core/intake/xml/xml-events.ts',
        "throw new OperationError({ code: 'FORMAT_UNSUPPORTED', file: this.#file, found: 'XML with a DOCTYPE' })",
        "throw new Error('a DOCTYPE')"
      ]
    ]
  }
]

const MUTANT_BUGS: readonly Bug[] = mutatedFiles
  .filter(({ name }) => name === 'mutated xlsx')
  .map((harness) => ({
    name: 'a row number beyond a sheet is thrown as a bug',
    harness,
    edits: [
      [
        'core/intake/sheet/read-cells.ts',
        "throw new OperationError({ code: 'FORMAT_DAMAGED', file: this.#file, found: `row ${number ?? ''}` })",
        "throw new Error('a row number')"
      ]
    ]
  }))

export const BUGS = { quick: QUICK_BUGS, full: [...QUICK_BUGS, ...FULL_BUGS, ...MUTANT_BUGS] } as const

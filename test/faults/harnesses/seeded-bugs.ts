// The harnesses themselves are tested: a product with a known bug must turn the one red that is there for it.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildProduct } from '../build-product.ts'
import { isSound, SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import { runHarness } from '../run-harness.ts'
import { everyOperationKilled, noRoom } from './every-operation.ts'
import { powerCuts } from './power-cut.ts'
import { severalPrograms } from './programs.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')

interface Bug {
  readonly name: string
  readonly harness: Harness
  /** Text of the product, and what stands in its place. Every text must be found, or the bug is none. */
  readonly edits: readonly (readonly [file: string, from: string, to: string])[]
}

const BUGS: readonly Bug[] = [
  {
    name: 'a batch without a transaction',
    harness: everyOperationKilled,
    edits: [
      ['core/posting/post-import.ts', "    db.exec('BEGIN IMMEDIATE')\n", ''],
      ['core/posting/post-import.ts', "  db.exec('COMMIT')\n", '']
    ]
  },
  {
    name: 'a fault of the machine counts as a bad line',
    harness: noRoom,
    edits: [
      [
        'core/inventory/sqlite-error.ts',
        "    error.code.startsWith('SQLITE_CONSTRAINT') ||",
        "    error.code.startsWith('SQLITE_') ||"
      ]
    ]
  },
  {
    name: 'writes are not synced',
    harness: powerCuts,
    edits: [
      [
        'core/inventory/open-inventory.ts',
        "db.pragma('synchronous = FULL')",
        "db.pragma('synchronous = OFF')"
      ],
      [
        'core/inventory/open-inventory.ts',
        "db.pragma('synchronous', { simple: true }) !== 2",
        'Number.NaN === 1'
      ]
    ]
  },
  {
    name: 'bytes that are live already are imported again',
    harness: severalPrograms,
    edits: [
      ['core/app/take-in.ts', 'isRepeat ? undefined : findLiveImport(db, sha256)', 'undefined'],
      [
        'core/inventory/migrations/001-initial.ts',
        'CREATE UNIQUE INDEX import_claim',
        'CREATE INDEX import_claim'
      ],
      [
        'core/inventory/migrations/001-initial.ts',
        'CREATE UNIQUE INDEX document_live',
        'CREATE INDEX document_live'
      ]
    ]
  }
]

export const seededBugs: Harness = {
  name: 'seeded bugs',
  prepare(trial) {
    const tryPoint = async (index: number): Promise<Tally> => {
      const bug = BUGS[index]
      return bug === undefined ? SOUND : tryBug(trial, bug, index)
    }
    return Promise.resolve({ kind: 'ready', points: BUGS.length, tryPoint, atATime: 1 })
  }
}

async function tryBug(trial: Trial, bug: Bug, index: number): Promise<Tally> {
  const home = join(trial.folder, `bug-${index}`)
  const source = join(home, 'source')
  plant(source, bug)
  const product = await buildProduct(join(home, 'product'), source)
  const hurt: Trial = { ...trial, size: 'quick', product, folder: join(home, 'work') }
  try {
    const outcome = await runHarness(bug.harness, hurt, { seed: 0, untilRed: true })
    if (outcome.skipped !== undefined || !isSound(outcome)) return SOUND
    return wrong('lost', `missed by ${bug.harness.name}: ${bug.name}`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function plant(root: string, bug: Bug): void {
  mkdirSync(root, { recursive: true })
  cpSync(join(ROOT, 'core'), join(root, 'core'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'))
  for (const name of ['node_modules', 'resources']) symlinkSync(join(ROOT, name), join(root, name))
  for (const [file, from, to] of bug.edits) {
    const path = join(root, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${bug.name}: ${file} no longer holds ${from}`)
    writeFileSync(
      path,
      text.replace(from, () => to)
    )
  }
}

// The harnesses themselves are tested: a product with a known bug must turn the one red that is there for it.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isSound, SOUND, toOutcome, type Harness, type Tally, type Trial } from '../model.ts'
import { productAt } from '../product.ts'
import { everyOperationKilled, failingOperations } from './every-operation.ts'
import { powerCuts } from './power-cut.ts'
import { severalPrograms } from './programs.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')

interface Bug {
  readonly name: string
  readonly harness: Harness | undefined
  /** Text of the product, and what stands in its place. Every text must be found, or the bug is none. */
  readonly edits: readonly (readonly [file: string, from: string, to: string])[]
}

const [, enospc] = failingOperations

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
    harness: enospc,
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
  async run(trial) {
    let missed = SOUND
    for (const bug of BUGS) {
      const tally = await tryBug(trial, bug)
      missed = { ...missed, lost: missed.lost + tally.lost, notes: [...missed.notes, ...tally.notes] }
    }
    return toOutcome('seeded bugs', trial, BUGS.length, missed)
  }
}

async function tryBug(trial: Trial, bug: Bug): Promise<Tally> {
  const folder = join(trial.folder, bug.name.replaceAll(' ', '-'))
  const root = join(folder, 'product')
  const work = join(folder, 'work')
  mkdirSync(work, { recursive: true })
  plant(root, bug)
  try {
    const outcome = await bug.harness?.run({
      ...trial,
      size: 'quick',
      product: productAt(root),
      folder: work
    })
    const isCaught = outcome !== undefined && !isSound(outcome)
    return isCaught ? SOUND : { ...SOUND, lost: 1, notes: [`missed: ${bug.name}`] }
  } catch {
    // A product that cannot even make the harness's inventory is noticed, too.
    return SOUND
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function plant(root: string, bug: Bug): void {
  mkdirSync(root, { recursive: true })
  cpSync(join(ROOT, 'core'), join(root, 'core'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
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

// The harnesses themselves are tested: a product with a known bug must turn the one red that is there for it.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BUGS, type Bug } from '../bugs.ts'
import { buildProduct } from '../build-product.ts'
import { isSound, SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import { runHarness } from '../run-harness.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')

export const seededBugs: Harness = {
  name: 'seeded bugs',
  prepare(trial) {
    const tryPoint = async (index: number): Promise<Tally> => {
      const bug = BUGS[trial.size][index]
      return bug === undefined ? SOUND : tryBug(trial, bug, index)
    }
    return Promise.resolve({ kind: 'ready', points: BUGS[trial.size].length, tryPoint, atATime: 1 })
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

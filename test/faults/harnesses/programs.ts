// Three programs on one inbox: each file once, none lost, none failed for the others' sake.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { judge, readReceipts } from '../judge.ts'
import { add, SOUND, type Harness, type Tally, type Trial } from '../model.ts'
import { copyState, DB, importArgs, INVOICES, makeShop, type Shop } from '../shop.ts'

const ROUNDS = { quick: 5, full: 500 } as const
const PROGRAMS = 3

export const severalPrograms: Harness = {
  name: 'three programs, one inbox',
  async prepare(trial) {
    const shop = await makeShop(trial.sound, trial.folder)
    const whole = copyState(shop.stocked, join(trial.folder, 'whole'))
    await trial.sound.run(importArgs(whole, ...INVOICES))
    const expected = readReceipts(join(whole, DB))
    const tryPoint = (round: number): Promise<Tally> => tryRound(trial, shop, expected, round)
    return { kind: 'ready', points: ROUNDS[trial.size], tryPoint, atATime: 1 }
  }
}

async function tryRound(
  trial: Trial,
  shop: Shop,
  expected: ReturnType<typeof readReceipts>,
  round: number
): Promise<Tally> {
  const folder = copyState(shop.stocked, join(trial.folder, `round-${round}`))
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  for (const path of INVOICES) copyFileSync(path, join(inbox, basename(path)))
  const args = ['watch', inbox, '--db', join(folder, DB), '--supplier', 'Online Retail', '--once', '--json']
  const runs = await Promise.all(Array.from({ length: PROGRAMS }, () => trial.product.run(args)))
  const left = readdirSync(inbox).filter((name) => name.endsWith('.csv'))
  // One of the files is in the inventory already, so a sound run may end with 1: the fate of each file says more.
  const refused = runs.filter(
    ({ code, stdout }) => code === undefined || /"fate":"(?:refused|retry)"/.test(stdout)
  )
  const end = judge(join(folder, DB), expected, `round ${round}`)
  rmSync(folder, { recursive: true, force: true })
  if (left.length + refused.length === 0) return end
  const note = `round ${round}: left ${left.join(' ')}; ${refused
    .map((run) => run.stdout + run.stderr)
    .join(' ')
    .slice(0, 300)}`
  return add(end, { ...SOUND, wronglyFailed: left.length + refused.length, notes: [note] })
}

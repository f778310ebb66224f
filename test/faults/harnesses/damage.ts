// Damage of every kind to a file at rest: none may pass as sound.
import Database from 'better-sqlite3'
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { add, SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import { copyState, DB, makeShop } from '../shop.ts'

const PAGE = 4096
const FLIPS = { quick: 20, full: 1_000 } as const

type Damage = readonly [name: string, hurt: (path: string, older: string) => void]

const KINDS: readonly Damage[] = [
  ['the header is zeroed', (path) => change(path, (bytes) => void bytes.fill(0, 0, 100))],
  ['the file is empty', (path) => writeFileSync(path, '')],
  ['the file is another text', (path) => writeFileSync(path, 'Dear Sir or Madam\n'.repeat(500))],
  ['the file is cut in half', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  ['the last page is missing', (path) => truncateSync(path, readFileSync(path).length - PAGE)],
  [
    'a page in the middle is zeroed',
    (path) => change(path, (bytes) => zeroPage(bytes, Math.floor(bytes.length / PAGE / 2)))
  ],
  ['two pages are exchanged', (path) => change(path, exchangePages)],
  ['an older copy stands in its place', (path, older) => copyFileSync(older, path)],
  ['a name of an item is changed', (path) => change(path, (bytes) => flipIn(bytes, 'ALARM CLOCK'))],
  [
    'a ledger row is removed',
    (path) => sql(path, 'DROP TRIGGER stock_ledger_no_delete; DELETE FROM stock_ledger WHERE seq = 3')
  ],
  [
    'a ledger row is changed',
    (path) =>
      sql(
        path,
        'DROP TRIGGER stock_ledger_no_update; UPDATE stock_ledger SET value_minor = value_minor + 1 WHERE seq = 3'
      )
  ],
  ['on hand is changed', (path) => sql(path, 'UPDATE stock SET on_hand_micro = on_hand_micro + 1000000')],
  [
    'an import counts as reversed',
    (path) => sql(path, "UPDATE import SET status = 'reversed' WHERE import_id = 2")
  ],
  ['the bytes of an invoice are changed', (path) => sql(path, "UPDATE original_piece SET content = x'00'")]
]

export const damage: Harness = hurtAtRest('damage', () => KINDS)

/** A byte anywhere; what SQLite and the ledger's chain do not cover, the file's seal does. */
export const byteFlips: Harness = hurtAtRest('byte flips', ({ size, randomOf }) =>
  Array.from({ length: FLIPS[size] }, (_, index): Damage => {
    const share = randomOf(index).share()
    return [
      `a byte at ${share.toFixed(4)} of the file is changed`,
      (path) => change(path, (bytes) => flipAt(bytes, share))
    ]
  })
)

function hurtAtRest(name: string, choose: (trial: Trial) => readonly Damage[]): Harness {
  return {
    name,
    async prepare(trial) {
      const shop = await makeShop(trial.sound, trial.folder)
      const older = join(shop.stocked, DB)
      const kinds = choose(trial)
      const tryPoint = async (index: number): Promise<Tally> => {
        const kind = kinds[index]
        const folder = copyState(shop.posted, join(trial.folder, `damage-${index}`))
        return kind === undefined ? SOUND : tryDamage(trial, folder, kind, older)
      }
      return { kind: 'ready', points: kinds.length, tryPoint }
    }
  }
}

async function tryDamage(trial: Trial, folder: string, [name, hurt]: Damage, older: string): Promise<Tally> {
  const path = join(folder, DB)
  hurt(path, older)
  const verified = await trial.product.run(['verify', '--db', path, '--json'])
  const isNoticed = verified.code === 1
  const salvaged = await trySalvage(trial, path, name)
  rmSync(folder, { recursive: true, force: true })
  return add(isNoticed ? SOUND : wrong('lost', `not noticed: ${name}`), salvaged)
}

/** Salvage ends, with a sound inventory or none, and leaves the damaged file alone. */
async function trySalvage(trial: Trial, path: string, name: string): Promise<Tally> {
  const before = readFileSync(path)
  const target = `${path}.salvaged`
  const run = await trial.product.run(['salvage', '--db', path, '--file', target, '--json'])
  const isLeftAlone = readFileSync(path).equals(before)
  if (!isLeftAlone || run.code === undefined)
    return wrong('drift', `salvage: ${name}: ${run.code} ${run.stderr}`)
  if (!existsSync(target)) return SOUND
  const again = await trial.product.run(['verify', '--db', target, '--json'])
  const isHonest = again.code === 0 || run.stdout.includes('"broken": [\n')
  return isHonest
    ? SOUND
    : wrong('drift', `salvage of: ${name}: its result is not sound, and it did not say so`)
}

function change(path: string, edit: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path)
  edit(bytes)
  writeFileSync(path, bytes)
}

function sql(path: string, statements: string): void {
  const db = new Database(path)
  db.exec(statements)
  db.close()
}

function zeroPage(bytes: Buffer, page: number): void {
  bytes.fill(0, page * PAGE, (page + 1) * PAGE)
}

function exchangePages(bytes: Buffer): void {
  const [first, second] = [3, 7].map((page) => Buffer.from(bytes.subarray(page * PAGE, (page + 1) * PAGE)))
  second?.copy(bytes, 3 * PAGE)
  first?.copy(bytes, 7 * PAGE)
}

function flipIn(bytes: Buffer, text: string): void {
  const at = bytes.indexOf(text)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
}

function flipAt(bytes: Buffer, share: number): void {
  const at = Math.floor(share * bytes.length)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
}

// Power cuts: what a disk may hold when writes that were not synced are lost, reordered or torn in sectors of 512 bytes.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Random } from '../../bench/generate/random.ts'
import { judge } from '../judge.ts'
import { add, NO_COMPILER, SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import { faultEnv } from '../shim.ts'
import { copyState, DB, importArgs, isImported, makeShop, type Shop } from '../shop.ts'

const IMAGES = { quick: 200, full: 20_000 } as const
const SECTOR = 512
/** Every so many images cut after the product has said that it is done: then nothing may be missing. */
const ACKNOWLEDGED_EVERY = 4

type Operation =
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'create' | 'sync' | 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }

export const powerCuts: Harness = {
  name: 'power cut',
  async prepare(trial) {
    const { shim, folder } = trial
    if (shim === undefined) return NO_COMPILER
    const shop = await makeShop(trial.sound, folder)
    const operations = await record(trial, shop, shim)
    const tryPoint = (index: number): Promise<Tally> => {
      const random = trial.randomOf(index)
      const isAcknowledged = index % ACKNOWLEDGED_EVERY === 0
      const cut = isAcknowledged ? operations.length : random.below(operations.length)
      return tryImage(trial, shop, operations, { cut, isAcknowledged, random }, index)
    }
    return { kind: 'ready', points: IMAGES[trial.size], tryPoint }
  }
}

async function record(trial: Trial, shop: Shop, shim: string): Promise<readonly Operation[]> {
  const folder = copyState(shop.stocked, join(trial.folder, 'recorded'))
  const trace = join(trial.folder, 'trace')
  const env = { ...faultEnv(shim, folder, { at: 0, kind: 'kill' }), FAULT_TRACE: trace }
  await trial.product.run(importArgs(folder), { env })
  return readTrace(readFileSync(trace))
}

const HEADER_BYTES = 24

/** The records of the shim: kind, lengths of path, other path and bytes, offset; then these. */
function readTrace(trace: Buffer): readonly Operation[] {
  const operations: Operation[] = []
  for (let at = 0; at + HEADER_BYTES <= trace.length;) {
    const what = String.fromCharCode(trace.readUInt8(at))
    const [pathLength, otherLength, length] = [4, 8, 12].map((offset) => trace.readUInt32LE(at + offset))
    const offset = Number(trace.readBigInt64LE(at + 16))
    let next = at + HEADER_BYTES
    const take = (count = 0): Buffer => trace.subarray(next, (next += count))
    const path = String(take(pathLength))
    const other = String(take(otherLength))
    const bytes = take(length)
    at = next
    operations.push(toOperation(what, path, other, offset, bytes))
  }
  return operations
}

function toOperation(what: string, path: string, other: string, offset: number, bytes: Buffer): Operation {
  switch (what) {
    case 'w':
      return { kind: 'write', path, offset, bytes }
    case 't':
      return { kind: 'truncate', path, length: offset }
    case 'r':
      return { kind: 'rename', path, to: other }
    case 'c':
      return { kind: 'create', path }
    case 's':
      return { kind: 'sync', path }
    case 'u':
      return { kind: 'unlink', path }
    default:
      throw new Error(`the shim wrote a record of kind ${what}`)
  }
}

async function tryImage(
  trial: Trial,
  shop: Shop,
  operations: readonly Operation[],
  point: { readonly cut: number; readonly isAcknowledged: boolean; readonly random: Random },
  index: number
): Promise<Tally> {
  const folder = copyState(shop.stocked, join(trial.folder, `image-${index}`))
  writeImage(folder, operations.slice(0, point.cut), point.random)
  const db = join(folder, DB)
  const what = `image ${index}, cut at operation ${point.cut} of ${operations.length}`
  const left = point.isAcknowledged ? judge(db, shop.afterImport, `${what}, acknowledged`) : SOUND
  const again = await trial.product.run(importArgs(folder))
  const end = isImported(again)
    ? judge(db, shop.afterImport, what)
    : wrong('drift', `${what}: then ${again.code} ${again.stdout.slice(0, 300)}`)
  rmSync(folder, { recursive: true, force: true })
  return add(left, end)
}

/** The disk as a cut may leave it: what was synced is there, of the rest any part, in any order, torn anywhere. */
function writeImage(folder: string, operations: readonly Operation[], random: Random): void {
  const files = new Map<string, Disk>()
  const disk = (path: string): Disk => {
    const known = files.get(basename(path)) ?? openDisk(join(folder, basename(path)))
    files.set(basename(path), known)
    return known
  }
  for (const operation of operations) {
    // Folders of the record are flattened: the import writes beside the inventory only.
    if (basename(dirname(operation.path)) !== 'recorded') continue
    switch (operation.kind) {
      case 'write':
        disk(operation.path).pending.push(operation)
        break
      case 'sync':
        disk(operation.path).settle()
        break
      case 'truncate':
        disk(operation.path).settle()
        disk(operation.path).truncate(operation.length)
        break
      case 'create':
        disk(operation.path)
        break
      case 'unlink':
        files.delete(basename(operation.path))
        rmSync(join(folder, basename(operation.path)), { force: true })
        break
      case 'rename':
        files.set(basename(operation.to), disk(operation.path))
        files.delete(basename(operation.path))
        rmSync(join(folder, basename(operation.path)), { force: true })
        break
    }
  }
  for (const [name, file] of files) {
    file.loseSome(random)
    writeFileSync(join(folder, name), file.content())
  }
}

type Write = Extract<Operation, { kind: 'write' }>

interface Disk {
  readonly pending: Write[]
  readonly content: () => Buffer
  readonly settle: () => void
  readonly truncate: (length: number) => void
  readonly loseSome: (random: Random) => void
}

function openDisk(path: string): Disk {
  let bytes = read(path)
  const pending: Write[] = []
  const put = (offset: number, part: Buffer): void => {
    if (bytes.length < offset + part.length)
      bytes = Buffer.concat([bytes, Buffer.alloc(offset + part.length - bytes.length)])
    part.copy(bytes, offset)
  }
  return {
    pending,
    content: () => bytes,
    settle: () => {
      for (const write of pending.splice(0)) put(write.offset, write.bytes)
    },
    truncate: (length) => {
      bytes = length <= bytes.length ? bytes.subarray(0, length) : bytes
    },
    loseSome: (random) => {
      const keep = random.share()
      const left = pending.splice(0).filter(() => random.share() < keep)
      for (const write of left.toSorted(() => random.share() - 0.5)) {
        for (let at = 0; at < write.bytes.length; at += SECTOR) {
          const isTorn = random.share() < 0.1
          if (!isTorn) put(write.offset + at, write.bytes.subarray(at, at + SECTOR))
        }
      }
    }
  }
}

function read(path: string): Buffer {
  try {
    return Buffer.from(readFileSync(path))
  } catch {
    mkdirSync(dirname(path), { recursive: true })
    return Buffer.alloc(0)
  }
}

// Disks that are too small, at a step or from the start: nothing is lost, and with room again the step goes through.
import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from '../judge.ts'
import { add, SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import { DB, importArgs, isImported, makeShop, type Shop } from '../shop.ts'

/** Room beside the inventory, in kilobytes. */
const ROOMS_KB = { quick: [40, 120, 240], full: [16, 40, 80, 120, 160, 240, 400, 800] } as const
const KIB = 1024

export const fullDisk: Harness = {
  name: 'disk full',
  async prepare(trial) {
    const shop = await makeShop(trial.sound, trial.folder)
    const disk = join(trial.folder, 'disk')
    mkdirSync(disk, { recursive: true })
    if (!mount(disk, 4096))
      return { kind: 'skipped', why: 'no small disk can be mounted here: that takes root' }
    const rooms = ROOMS_KB[trial.size]
    const tryPoint = (index: number): Promise<Tally> => {
      const room = rooms[index]
      return room === undefined ? tryFullAtStart(trial, shop, disk) : tryRoom(trial, shop, disk, room)
    }
    const close = (): void => void spawnSync('umount', [disk])
    return { kind: 'ready', points: rooms.length + 1, tryPoint, atATime: 1, close }
  }
}

async function tryRoom(trial: Trial, shop: Shop, disk: string, roomKb: number): Promise<Tally> {
  prepare(shop, disk, roomKb)
  const what = `${roomKb} KiB free`
  const hurt = await trial.product.run(importArgs(disk))
  const isToldWell = hurt.code === 2 || hurt.stdout.includes('DISK_FULL')
  const told = isToldWell
    ? SOUND
    : wrong('wronglyFailed', `${what}: ${hurt.code} ${hurt.stdout.slice(0, 300)}${hurt.stderr}`)
  mount(disk, 64 * KIB, 'remount')
  rmSync(join(disk, 'ballast'), { force: true })
  const again = await trial.product.run(importArgs(disk))
  const end = isImported(again)
    ? judge(join(disk, DB), shop.afterImport, what)
    : wrong('drift', `${what}, then room: ${again.stdout.slice(0, 300)}`)
  return add(told, end)
}

/** Not a byte is free: the inventory still shows what it holds. */
async function tryFullAtStart(trial: Trial, shop: Shop, disk: string): Promise<Tally> {
  prepare(shop, disk, 0)
  const shown = await trial.product.run(['items', 'list', '--db', join(disk, DB), '--json'])
  const isShown = shown.code === 0 && shown.stdout.includes('"sku"')
  return isShown
    ? SOUND
    : wrong('wronglyFailed', `no byte free: ${shown.code} ${shown.stdout.slice(0, 300)}${shown.stderr}`)
}

function prepare(shop: Shop, disk: string, roomKb: number): void {
  mount(disk, 64 * KIB, 'remount')
  spawnSync('sh', ['-c', 'rm -rf "$0"/* "$0"/.[!.]*', disk])
  cpSync(shop.stocked, disk, { recursive: true })
  const used = Math.ceil(statSync(join(disk, DB)).size / KIB)
  mount(disk, used + roomKb + 16, 'remount')
  if (roomKb === 0) fillUp(join(disk, 'ballast'))
}

function fillUp(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (;;) writeSync(file, Buffer.alloc(KIB))
  } catch {
    // Full, as it was meant to be.
  } finally {
    closeSync(file)
  }
}

function mount(disk: string, sizeKb: number, how: 'new' | 'remount' = 'new'): boolean {
  const options = `size=${sizeKb}k${how === 'remount' ? ',remount' : ''}`
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0
}

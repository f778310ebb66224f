// One import through the product's own use cases, its planning and its posting timed by the process's CPU time.
import { openFileSource } from '../../../core/app/file-source.ts'
import { importItems } from '../../../core/app/import-items.ts'
import { openOrInit } from '../../../core/app/inventory-file.ts'
import { planFile, postPlanned } from '../../../core/app/run-import.ts'
import type { Session } from '../../../core/app/session.ts'
import { en } from '../../../core/texts/en.ts'
import type { Result } from '../../../core/lib/result.ts'

const MICROSECONDS = 1_000

export interface ImportCost {
  readonly planMs: number
  readonly postMs: number
  readonly statements: number
}

export interface ImportFiles {
  readonly catalogue: string
  readonly invoice: string
  readonly count: (work: () => Promise<void>) => Promise<number>
}

/** Makes the inventory at `path`, fills it with the catalogue and imports the invoice; every line must post. */
export async function importOnce(path: string, files: ImportFiles): Promise<ImportCost> {
  const now = new Date()
  const inventory = valueOf(await openOrInit(path, { access: 'write' }, { currency: 'EUR', now }))
  const items = valueOf(await openFileSource(files.catalogue))
  valueOf(await importItems(inventory, { source: items, priceColumn: undefined }, session))
  const source = valueOf(await openFileSource(files.invoice))
  let planMs = 0
  let postMs = 0
  const statements = await files.count(async () => {
    const from = process.cpuUsage()
    const request = { source, supplier: 'Guard', options: { unmatched: 'review' as const }, isRepeat: false }
    const importId = valueOf(await planFile(inventory, request, session))
    planMs = cpuSince(from)
    const planned = process.cpuUsage()
    const result = valueOf(await postPlanned(inventory, { importId, mode: 'batch' }, session))
    postMs = cpuSince(planned)
    if (result.status !== 'success') throw new Error(`the guard's own import ended as ${result.status}`)
  })
  inventory.close()
  return { planMs, postMs, statements }
}

const session: Session = {
  now: () => new Date(),
  user: 'guard',
  describe: (finding) => en.lineIssue[finding.code](finding),
  describeError: (error) => en.appError[error.code](error),
  emit: () => undefined,
  isCancelled: () => false
}

function cpuSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / MICROSECONDS
}

function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`)
  return result.value
}

// A process that imports one file after the other into one open inventory, as a window that is never closed, and says what it holds.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type * as Importing from '../../../core/app/import-file.ts'
import type * as Files from '../../../core/app/inventory-file.ts'

/** What the process holds after a file, with all garbage collected. */
export interface Held {
  readonly status: string
  readonly heapBytes: number
  /** Timers, sockets and requests that keep the process alive. */
  readonly resources: number
  readonly openFiles: number
  readonly walBytes: number
}

const [home = '', db = ''] = process.argv.slice(2)
const { importFile }: typeof Importing = await import(join(home, 'import-file.js'))
const { openOrInit }: typeof Files = await import(join(home, 'inventory-file.js'))

const opened = await openOrInit(db, { access: 'write' }, { currency: undefined, now: new Date() })
if (!opened.ok) throw new Error(opened.error.code)
const inventory = opened.value

process.on('message', (path: string) => {
  void importOne(path).then((held) => process.send?.(held))
})

async function importOne(path: string): Promise<Held> {
  const result = await importFile(
    inventory,
    {
      path,
      supplier: 'Online Retail',
      options: { unmatched: 'review', rate: undefined, currency: undefined },
      isRepeat: false,
      mode: 'batch',
      isPlanOnly: false
    },
    {
      now: () => new Date(),
      user: 'soak',
      describe: ({ code }) => code,
      describeError: ({ code }) => code,
      emit: () => undefined,
      isCancelled: () => false
    }
  )
  globalThis.gc?.()
  return {
    status: result.status,
    heapBytes: process.memoryUsage().heapUsed,
    resources: process.getActiveResourcesInfo().length,
    openFiles: readdirSync('/proc/self/fd').length,
    walBytes: statSync(`${db}-wal`).size
  }
}

// The core's part of a start, then searches, through the app's own reader worker: `node first-page.ts DB QUERIES`.
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { z } from '../../../core/contract/z.ts'
import type { FromLane, LaneSettings, ToLane } from '../../../electron/workers/messages.ts'
import { quantile } from '../statistics.ts'

const SEARCHES = 40
const PAGE = { offset: 0, limit: 100, sort: 'sku', direction: 'asc' } as const

const [db = '', asked = ''] = process.argv.slice(2)
const settings: LaneSettings = { user: 'bench', resources: '', language: 'en' }
const worker = new Worker(new URL('../../../electron/workers/reader.ts', import.meta.url), {
  workerData: settings
})
await ask({ kind: 'open', id: 1, request: { path: db } })
await ask({ kind: 'call', id: 2, name: 'inventory.info', request: {} })
await ask({ kind: 'call', id: 3, name: 'item.page', request: PAGE })
// The clock of `performance` starts with the process.
const ms = performance.now()
const queries = z.array(z.object({ text: z.string() })).parse(JSON.parse(readFileSync(asked, 'utf8')))
const samples: number[] = []
for (const [at, { text }] of queries.slice(0, SEARCHES).entries()) {
  const search = text.split(' ').slice(0, 2).join(' ')
  const start = performance.now()
  await ask({ kind: 'call', id: 10 + at, name: 'item.page', request: { ...PAGE, search } })
  samples.push(performance.now() - start)
}
await worker.terminate()
process.stdout.write(
  JSON.stringify({
    ms,
    other: { searchMs: quantile(samples, 0.5), searchP95Ms: quantile(samples, 0.95) }
  })
)

function ask(message: Extract<ToLane, { readonly id: number }>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: FromLane) => {
      if (answer.kind === 'reply' && answer.envelope.ok) resolve(answer.envelope.value)
      else reject(new Error(JSON.stringify(answer)))
    })
    worker.postMessage(message, [])
  })
}

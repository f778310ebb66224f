// The event loop of a main thread while the app's own writer worker imports: `node loop-delay.ts DB FILE`. Prints JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel, Worker } from 'node:worker_threads'
import { z } from '../../../core/contract/z.ts'
import type { FromLane, LaneSettings, ToLane } from '../../../electron/workers/messages.ts'

const IDLE_MS = 2_000
const NANOSECONDS = 1_000_000
const MICROSECONDS = 1_000
/** The finest that the monitor offers; its own interval is part of every figure. */
const RESOLUTION_MS = 1

const [db = '', file = ''] = process.argv.slice(2)
const idle = await watch(() => sleep(IDLE_MS))
const spinning = await watch(spin)
const lane = startWriter()
await lane.ask({ kind: 'open', request: { path: db } })
lane.tell({ kind: 'file', fileId: 'bench', path: file, name: 'bench.csv' })
const start = performance.now()
const importing = await watch(async () => {
  const planned = await lane.ask({
    kind: 'call',
    name: 'import.plan',
    request: { fileId: 'bench', supplier: 'Bench', answers: [], unmatched: 'review' }
  })
  const { importId } = z.object({ importId: z.number() }).parse(planned)
  await lane.ask({ kind: 'call', name: 'import.post', request: { importId } })
})
const ms = performance.now() - start
await lane.end()
process.stdout.write(
  JSON.stringify({
    ms,
    other: {
      p99Ms: importing.p99Ms,
      maxMs: importing.maxMs,
      busiestMs: importing.busiestMs,
      idleP99Ms: idle.p99Ms,
      idleMaxMs: idle.maxMs,
      spinP99Ms: spinning.p99Ms,
      spinMaxMs: spinning.maxMs,
      events: lane.events()
    }
  })
)

async function watch(work: () => Promise<void>) {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  const busiest = watchBusiest()
  histogram.enable()
  await work()
  histogram.disable()
  return {
    p99Ms: histogram.percentile(99) / NANOSECONDS,
    maxMs: histogram.max / NANOSECONDS,
    busiestMs: busiest.end()
  }
}

/** The longest time that main itself worked between two turns: a gap without it is the machine's, not ours. */
function watchBusiest() {
  let before = process.threadCpuUsage()
  let longest = 0
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(before)
    before = process.threadCpuUsage()
    longest = Math.max(longest, (user + system) / MICROSECONDS)
  }
  const timer = setInterval(look, RESOLUTION_MS)
  return {
    end(): number {
      clearInterval(timer)
      // The last answer came after the timer's last turn.
      look()
      return longest
    }
  }
}

/** A worker that only burns: what the machine's scheduler alone does to main. */
async function spin(): Promise<void> {
  const burning = new Worker('for (let n = 0; ; n++) Math.sqrt(n)', { eval: true })
  await sleep(IDLE_MS)
  await burning.terminate()
}

type Question =
  | { readonly kind: 'open'; readonly request: { readonly path: string } }
  | { readonly kind: 'close' }
  | { readonly kind: 'call'; readonly name: 'import.plan' | 'import.post'; readonly request: unknown }

/** The app's writer worker; its events go on to a second port, as main sends them to the window. */
function startWriter() {
  const settings: LaneSettings = { user: 'bench', resources: '', language: 'en' }
  const worker = new Worker(new URL('../../../electron/workers/writer.ts', import.meta.url), {
    workerData: settings
  })
  const window = new MessageChannel()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let events = 0
  let nextId = 1
  worker.on('message', (message: FromLane) => {
    if (message.kind === 'event') {
      events++
      window.port1.postMessage({ name: message.name, payload: message.payload }, [])
    }
    if (message.kind === 'bug') throw new Error(message.message)
    if (message.kind !== 'reply') return
    const { envelope } = message
    if (envelope.ok) waiting.get(message.id)?.resolve(envelope.value)
    else waiting.get(message.id)?.reject(new Error(JSON.stringify(envelope.error)))
  })
  const tell = (message: ToLane): void => worker.postMessage(message, [])
  return {
    tell,
    ask(question: Question): Promise<unknown> {
      const id = nextId++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        tell({ ...question, id })
      })
    },
    events: () => events,
    async end() {
      await this.ask({ kind: 'close' })
      window.port1.close()
      await worker.terminate()
    }
  }
}

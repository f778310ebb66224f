// The product under test: its command line as a child process that may be killed, starved, or given a failing disk.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..', '..')

export interface Run {
  /** undefined when a signal ended it. */
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
  /** Largest resident memory of the process and its children that was seen, in megabytes. */
  readonly peakMb: number
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly killAfterMs?: number
  readonly cwd?: string
  /** Ends the run as one that hangs. */
  readonly timeoutMs?: number
}

export interface Product {
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Run>
}

const TIMEOUT_MS = 120_000
const LOOK_MS = 20

/** The command line of a source tree: this one, or a copy of it. */
export function productAt(root = ROOT): Product {
  const main = join(root, 'core', 'cli', 'main.ts')
  return { run: (args, options = {}) => runProduct(main, args, options) }
}

async function runProduct(main: string, args: readonly string[], options: RunOptions): Promise<Run> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [main, ...args], {
    cwd: options.cwd,
    // No compile cache in the folder under test, and none that a killed process could leave half written.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true
  })
  const killAll = (): void => killGroup(child.pid)
  const deadline = setTimeout(killAll, options.killAfterMs ?? options.timeoutMs ?? TIMEOUT_MS)
  let peakMb = 0
  const watch = setInterval(() => (peakMb = Math.max(peakMb, residentMb(child.pid))), LOOK_MS)
  const out: string[] = []
  const err: string[] = []
  child.stdout.on('data', (chunk) => out.push(String(chunk)))
  child.stderr.on('data', (chunk) => err.push(String(chunk)))
  const [code] = await once(child, 'close')
  clearTimeout(deadline)
  clearInterval(watch)
  return {
    code: typeof code === 'number' ? code : undefined,
    stdout: out.join(''),
    stderr: err.join(''),
    ms: performance.now() - startedAt,
    peakMb
  }
}

/** The whole group: a killed program takes its children with it. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** Resident memory of a process and its children by /proc; 0 where there is none. */
function residentMb(pid: number | undefined): number {
  if (pid === undefined) return 0
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    const all = [
      pid,
      ...children
        .split(' ')
        .filter((each) => each !== '')
        .map(Number)
    ]
    return all.map(oneResidentMb).reduce((sum, mb) => sum + mb, 0)
  } catch {
    return 0
  }
}

function oneResidentMb(pid: number): number {
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return kib === undefined ? 0 : Number(kib) / 1024
}

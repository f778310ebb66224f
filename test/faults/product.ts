// The product under test: its command line as a child process that may be killed, starved, or given a failing disk.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Run {
  /** undefined when a signal ended it. */
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
  /** Largest resident memory of the process and its children that was seen, in megabytes. */
  readonly peakMb: number
  /** Of the processor, of the process and its children, as last seen; other programs on the machine do not change it. */
  readonly cpuSeconds: number
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly killAfterMs?: number
  readonly cwd?: string
  /** Ends the run as one that hangs. */
  readonly timeoutMs?: number
}

export interface Product {
  /** Where its built modules lie. */
  readonly home: string
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Run>
}

const TIMEOUT_MS = 120_000
const LOOK_MS = 20

/** The command line that starts at `main`. Compiled code is kept in a folder of its own: Node renames it into place whole. */
export function productAt(main: string, compileCache: string): Product {
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCache }
  return {
    home: dirname(main),
    run: (args, options = {}) => runProduct(main, args, { ...options, env: { ...env, ...options.env } })
  }
}

async function runProduct(
  main: string,
  args: readonly string[],
  options: RunOptions & { readonly env: NodeJS.ProcessEnv }
): Promise<Run> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [main, ...args], {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true
  })
  const killAll = (): void => killGroup(child.pid)
  const deadline = setTimeout(killAll, options.killAfterMs ?? options.timeoutMs ?? TIMEOUT_MS)
  let use = { peakMb: 0, cpuSeconds: 0 }
  const watch = setInterval(() => (use = lookAt(child.pid, use)), LOOK_MS)
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
    ...use
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

type Use = Pick<Run, 'peakMb' | 'cpuSeconds'>

/** What a process and its children use by /proc; unchanged where there is none, or when it has ended. */
function lookAt(pid: number | undefined, before: Use): Use {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    const all = [String(pid), ...children.split(' ').filter((each) => each !== '')]
    const peakMb = all.map(residentMb).reduce((sum, mb) => sum + mb, 0)
    const cpuSeconds = all.map(usedSeconds).reduce((sum, seconds) => sum + seconds, 0)
    return { peakMb: Math.max(before.peakMb, peakMb), cpuSeconds: Math.max(before.cpuSeconds, cpuSeconds) }
  } catch {
    return before
  }
}

function residentMb(pid: string): number {
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return kib === undefined ? 0 : Number(kib) / 1024
}

/** Of Linux, on all its platforms that Node runs on. */
const TICKS_PER_SECOND = 100

/** Its own, and of its children that have ended: fields 14 to 17 of proc_pid_stat(5). */
function usedSeconds(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND
}

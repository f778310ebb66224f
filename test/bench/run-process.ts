// Runs one program as a user would and times it whole, from its start to its end.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'

export interface ProcessRequest {
  readonly command: readonly string[]
  /** What it prints goes to this file. */
  readonly out: string
  /** What it reads on its standard input. */
  readonly input?: string
  /** Beside the environment of this program. */
  readonly env?: Readonly<Record<string, string>>
  /** Exit codes that are no failure; absent: 0. */
  readonly accepts?: readonly number[]
}

export interface ProcessSample {
  readonly wallMs: number
  /** User and system time; absent where there is no /proc. */
  readonly cpuMs: number | undefined
  /** High-water mark of its resident memory; absent where there is no /proc. */
  readonly peakMb: number | undefined
}

const POLL_MS = 10
/** Clock ticks of /proc/self/stat: USER_HZ, 100 a second on Linux. */
const TICK_MS = 10

/** Runs the command; throws with its error output if it fails. */
export async function runProcess(request: ProcessRequest): Promise<ProcessSample> {
  const [program, ...args] = request.command
  if (program === undefined) throw new Error('a command without a program')
  const input = request.input === undefined ? undefined : openSync(request.input, 'r')
  const out = openSync(request.out, 'w')
  const start = performance.now()
  const env = { ...process.env, ...request.env }
  const child = spawn(program, args, { env, stdio: [input ?? 'ignore', out, 'pipe'] })
  const errors: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => void errors.push(chunk.toString()))
  const cpuBefore = readChildrenCpu()
  let peakMb: number | undefined
  const timer = setInterval(() => (peakMb = readPeak(child.pid) ?? peakMb), POLL_MS)
  try {
    const code = await exitOf(child)
    const wallMs = performance.now() - start
    if (!(request.accepts ?? [0]).includes(code)) {
      throw new Error(`${request.command.join(' ')} ended with ${code}: ${errors.join('').slice(-600)}`)
    }
    const cpuAfter = readChildrenCpu()
    const cpuMs = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore
    return { wallMs, cpuMs, peakMb }
  } finally {
    clearInterval(timer)
    closeSync(out)
    if (input !== undefined) closeSync(input)
  }
}

function exitOf(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? -1))
  })
}

/** A high-water mark, so that a late look loses little. */
function readPeak(pid: number | undefined): number | undefined {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

/** CPU time of all processes that this one has started and seen end. */
function readChildrenCpu(): number | undefined {
  // The program's name stands in brackets and may hold spaces; cutime and cstime are the 14th and 15th field after it.
  const fields = readProc('/proc/self/stat')?.split(') ').at(-1)?.split(' ')
  const ticks = Number(fields?.[13]) + Number(fields?.[14])
  return Number.isNaN(ticks) ? undefined : ticks * TICK_MS
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has just ended, or this system has no /proc.
    return undefined
  }
}

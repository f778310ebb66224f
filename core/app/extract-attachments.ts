// Opens a PDF in a child that is killed when it takes too long or too much memory; only the XML inside it comes back.
import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Attachment, AttachmentFailure, ExtractAttachments, ReadOptions } from '../intake/read-events.ts'
import { err, ok, type Result } from '../lib/result.ts'

const TIME_LIMIT_MS = 8_000
const HEAP_LIMIT_MB = 256
/** Buffers are outside of the heap, so the process as a whole is watched, too; with the one that asks it stays below 512 MB. */
const PROCESS_LIMIT_BYTES = 320 * 1024 * 1024
const WATCH_EVERY_MS = 20
const PAGE_BYTES = 4_096

type Extracted = Result<readonly Attachment[], AttachmentFailure>

/** Reading options with the way into PDFs, unless the caller brings another. */
export function withAttachments(options: ReadOptions): ReadOptions {
  return { extractAttachments, ...options }
}

/** The files inside a PDF that may be XML. */
export const extractAttachments: ExtractAttachments = async (pdf) => {
  const path = findChild()
  if (path === undefined) return err('unavailable')
  // A packed Electron is not to be started as Node; a thread can be ended there, too.
  return process.versions['electron'] === undefined ? inProcess(path, pdf) : inThread(path, pdf)
}

/** From source it lies beside this file; in a bundle this file may have become part of a chunk in a folder below. */
function findChild(): string | undefined {
  const here = fileURLToPath(import.meta.url)
  const name = `pdf-child${extname(here)}`
  return [join(dirname(here), name), join(dirname(here), '..', name)].find((path) => existsSync(path))
}

function inProcess(path: string, pdf: Uint8Array): Promise<Extracted> {
  return new Promise((resolve) => {
    const child = fork(path, [], {
      execArgv: [`--max-old-space-size=${HEAP_LIMIT_MB}`],
      serialization: 'advanced',
      stdio: 'ignore',
      env: {}
    })
    let isOver = false
    const finish = (result: Extracted): void => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      clearInterval(watch)
      child.kill('SIGKILL')
      resolve(result)
    }
    const timer = setTimeout(() => finish(err('too_slow')), TIME_LIMIT_MS)
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > PROCESS_LIMIT_BYTES) finish(err('too_large'))
    }, WATCH_EVERY_MS)
    child.on('message', (message) => finish(toExtracted(message)))
    child.on('error', () => finish(err('unavailable')))
    // V8 ends a process that outgrows its heap by itself.
    child.on('exit', (_, signal) =>
      finish(err(signal === 'SIGABRT' || signal === 'SIGTRAP' ? 'too_large' : 'damaged'))
    )
    child.send(pdf, (error) => {
      if (error !== null) finish(err('damaged'))
    })
  })
}

function inThread(path: string, pdf: Uint8Array): Promise<Extracted> {
  return new Promise((resolve) => {
    const worker = new Worker(path, {
      workerData: pdf,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB }
    })
    let isOver = false
    const finish = (result: Extracted): void => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      void worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => finish(err('too_slow')), TIME_LIMIT_MS)
    worker.on('message', (message) => finish(toExtracted(message)))
    worker.on('error', () => finish(err('too_large')))
    worker.on('exit', () => finish(err('damaged')))
  })
}

/** Linux tells what a process holds; elsewhere the limits of heap and time have to do. */
function residentBytes(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${pid ?? 0}/statm`, 'latin1').split(' ')[1]
    return Number(pages ?? '0') * PAGE_BYTES
  } catch {
    return 0
  }
}

/** The child's answer is trusted no more than the file. */
function toExtracted(message: unknown): Extracted {
  if (typeof message !== 'object' || message === null) return err('damaged')
  if ('value' in message && Array.isArray(message.value)) {
    return ok(message.value.flatMap((entry: unknown) => toAttachment(entry)))
  }
  const failure = 'error' in message ? message.error : undefined
  return err(failure === 'protected' || failure === 'too_large' ? failure : 'damaged')
}

function toAttachment(entry: unknown): readonly Attachment[] {
  if (typeof entry !== 'object' || entry === null || !('name' in entry) || !('bytes' in entry)) return []
  const { name, bytes } = entry
  return typeof name === 'string' && bytes instanceof Uint8Array ? [{ name, bytes }] : []
}

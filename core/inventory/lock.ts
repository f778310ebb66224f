// One writing program at a time: an exclusive transaction, held open on a tiny file that the system drops with the process.
import Database from 'better-sqlite3'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AppError } from '../contract/app-error.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { findMachineFault } from './sqlite-error.ts'

export interface WriterLock {
  release(): void
}

const RETRY_MS = 100

/**
 * Takes the writer's place for the inventory at `path`, waiting up to `waitMs` for another program to leave it.
 * @returns INVENTORY_IN_USE when another program keeps it, INVENTORY_READ_ONLY when the folder cannot be written
 */
export async function takeWriterLock(path: string, waitMs: number): Promise<Result<WriterLock, AppError>> {
  const deadline = performance.now() + waitMs
  for (;;) {
    const attempt = tryLock(path)
    const left = deadline - performance.now()
    if (attempt.ok || attempt.error.code !== 'INVENTORY_IN_USE' || left <= 0) return attempt
    await sleep(Math.min(RETRY_MS, left))
  }
}

function tryLock(path: string): Result<WriterLock, AppError> {
  let lock: Database.Database | undefined
  try {
    lock = new Database(`${path}-lock`, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    const fault = findMachineFault(error, path)
    if (fault === undefined) throw error
    return err(fault)
  }
  const held = lock
  return ok({ release: () => void held.close() })
}

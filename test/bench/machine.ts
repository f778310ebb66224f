// The machine: what it is, and how much it wavers while the bench runs.
import Database from 'better-sqlite3'
import { hash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Noise } from './model.ts'
import { median, quantile } from './statistics.ts'

const MEGABYTE = 1_048_576

/** Facts that explain figures. */
export function describeMachine(): Readonly<Record<string, string | number>> {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryMb: Math.round(totalmem() / MEGABYTE),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    sqlite: sqliteVersion(),
    loadAtStart: Number((loadavg()[0] ?? 0).toFixed(2))
  }
}

function sqliteVersion(): string {
  const db = new Database(':memory:')
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get()
  db.close()
  return version ?? 'unknown'
}

export interface Reference {
  readonly take: () => void
  readonly noise: () => readonly Noise[]
}

/** Two tasks that never change: hashing for the processor, small durable writes for the disk. */
export function createReference(folder: string): Reference {
  const processor: number[] = []
  const disk: number[] = []
  return {
    take() {
      processor.push(timeOf(hashSteadily))
      disk.push(timeOf(() => writeDurably(join(folder, 'reference'))))
    },
    noise: () => [toNoise('reference-cpu', processor), toNoise('reference-fsync', disk)]
  }
}

function toNoise(name: string, samplesMs: readonly number[]): Noise {
  const rounded = samplesMs.map((ms) => Math.round(ms * 100) / 100)
  return {
    name,
    samplesMs: rounded,
    medianMs: median(rounded),
    spread: Number((quantile(rounded, 0.9) / quantile(rounded, 0.1)).toFixed(2))
  }
}

function timeOf(task: () => void): number {
  const start = performance.now()
  task()
  return performance.now() - start
}

function hashSteadily(): void {
  let digest = 'docket'
  for (let turn = 0; turn < 50_000; turn++) digest = hash('sha256', digest, 'hex')
}

function writeDurably(path: string): void {
  const page = Buffer.alloc(4096, 1)
  const file = openSync(path, 'w')
  for (let turn = 0; turn < 20; turn++) {
    writeSync(file, page)
    fsyncSync(file)
  }
  closeSync(file)
  rmSync(path)
}

// Looks into inventories and prepares them between runs, always outside the clock.
import Database from 'better-sqlite3'
import { z } from '../../core/contract/z.ts'

export function openDatabase<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path, { fileMustExist: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** Working time that an import has taken so far, by its own clock. */
export function readDuration(path: string, importId: number): number {
  return openDatabase(path, (db) =>
    z.number().parse(db.prepare('SELECT duration_ms FROM import WHERE import_id = ?').pluck().get(importId))
  )
}

/** The hash of the ledger's last row: equal ledgers have equal ones. */
export function readHeadHash(path: string): string {
  return openDatabase(path, (db) =>
    z.string().parse(db.prepare('SELECT hash FROM stock_ledger ORDER BY seq DESC LIMIT 1').pluck().get())
  )
}

/** Lines of an import that are ready to be posted. */
export function listReadyLines(path: string, importId: number): readonly number[] {
  return openDatabase(path, (db) =>
    z
      .array(z.number())
      .parse(
        db
          .prepare("SELECT line FROM staged_line WHERE import_id = ? AND status = 'ready' ORDER BY line")
          .pluck()
          .all(importId)
      )
  )
}

/** Makes the ledger refuse these lines from now on. */
export function refuseLines(path: string, lines: readonly number[]): void {
  openDatabase(path, (db) => {
    db.exec('CREATE TABLE bench_refused (line INTEGER PRIMARY KEY) STRICT')
    const insert = db.prepare('INSERT INTO bench_refused VALUES (?)')
    db.transaction(() => {
      for (const line of lines) insert.run(line)
    })()
    db.exec(`CREATE TRIGGER bench_refusal BEFORE INSERT ON stock_ledger
      WHEN EXISTS (SELECT 1 FROM bench_refused WHERE line = NEW.line)
      BEGIN SELECT raise(ABORT, 'refused by the bench'); END`)
  })
}

// Posts import 1 a savepoint a line in one transaction, over the core's own statements: `node post-by-savepoint.ts DB`.
import { openInventory } from '../../../core/inventory/open-inventory.ts'
import { findImport, addImportDuration } from '../../../core/inventory/imports.ts'
import { readHead } from '../../../core/inventory/ledger.ts'
import { findDataRefusal } from '../../../core/inventory/sqlite-error.ts'
import type { ReadyLine } from '../../../core/inventory/staged-lines.ts'
import { closeImport, startRun } from '../../../core/posting/posting-frame.ts'
import { writeItemSide, writeReceipt } from '../../../core/posting/post-pass.ts'
import { findStaleness, type PostingRun, type Sums } from '../../../core/posting/posting-run.ts'

const IMPORT_ID = 1
const PAGE_LINES = 1_000

const opened = await openInventory(process.argv[2] ?? '', { access: 'write' })
if (!opened.ok) throw new Error(opened.error.code)
const { db } = opened.value
const record = findImport(db, IMPORT_ID)
if (record === undefined) throw new Error('no import 1')
const start = performance.now()
db.exec('BEGIN IMMEDIATE')
const run = startRun(db, record, {
  by: 'bench',
  now: () => new Date(),
  pause: () => Promise.resolve(true),
  onRefused: () => undefined
})
const sums: Sums = { head: readHead(db), posted: 0, refused: 0, line: 0 }
for (;;) {
  const page = run.readyPages(IMPORT_ID, sums.line, PAGE_LINES)
  if (page.length === 0) break
  for (const line of page) postOne(run, sums, line)
}
closeImport(db, IMPORT_ID, { mode: 'sequential', postedAt: new Date().toISOString() })
db.exec('COMMIT')
const ms = performance.now() - start
addImportDuration(db, IMPORT_ID, ms)
opened.value.close()
process.stdout.write(JSON.stringify({ ms, other: { posted: sums.posted, refused: sums.refused } }))

function postOne(run: PostingRun, sums: Sums, line: ReadyLine): void {
  const { db } = run
  sums.line = line.line
  if (findStaleness(run, line) !== undefined) throw new Error(`line ${line.line} is stale`)
  db.exec('SAVEPOINT line')
  try {
    const head = writeReceipt(run, sums, line)
    writeItemSide(run, line)
    sums.head = head
    sums.posted++
  } catch (error) {
    const refusal = findDataRefusal(error)
    if (refusal === undefined) throw error
    db.exec('ROLLBACK TO line')
    run.markRefused(run.importId, line.line, { code: 'DB_CONSTRAINT', got: refusal.detail })
    sums.refused++
  }
  db.exec('RELEASE line')
}

// Acts of deciding on open lines, kept with what was there before, so that each can be taken back.
import type { Database } from 'better-sqlite3'

/** What else than lines a step changed. */
export type TraceKind = 'alias_learned' | 'alias_revoked' | 'item_made' | 'document'

export interface Trace {
  readonly kind: TraceKind
  readonly id: number
  /** JSON; absent where the kind says it all. */
  readonly before: string | undefined
}

/** A line that a step changed, as it was before. */
export interface LineBefore {
  readonly importId: number
  readonly line: number
  /** JSON; absent where the step did not correct what was read. */
  readonly facts: string | undefined
  readonly details: string | undefined
}

/** Begins a step; everything that changes is recorded under its number before it changes. */
export function insertStep(db: Database, step: { readonly by: string; readonly at: string }): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO decision_step (taken_by, taken_at) VALUES (?, ?)')
    .run(step.by, step.at)
  return Number(lastInsertRowid)
}

/** True if there is such a step and it has not been taken back. */
export function isStepStanding(db: Database, stepId: number): boolean {
  return (
    db.prepare('SELECT 1 FROM decision_step WHERE step_id = ? AND taken_back_at IS NULL').get(stepId) !==
    undefined
  )
}

/** Prepares the recording of lines; of a line that a step changes twice the first state counts. */
export function prepareLineRecords(
  db: Database,
  stepId: number
): (place: { readonly importId: number; readonly line: number }, part: 'details' | 'facts') => void {
  const insert = db.prepare(
    `INSERT INTO decision_line (step_id, import_id, line, details)
     SELECT ?, import_id, line, details FROM staged_line WHERE import_id = ? AND line = ?
     ON CONFLICT DO NOTHING`
  )
  const addFacts = db.prepare(
    `UPDATE decision_line SET facts = (SELECT s.facts FROM staged_line s WHERE s.import_id = decision_line.import_id AND s.line = decision_line.line)
      WHERE step_id = ? AND import_id = ? AND line = ? AND facts IS NULL`
  )
  return ({ importId, line }, part) => {
    insert.run(stepId, importId, line)
    if (part === 'facts') addFacts.run(stepId, importId, line)
  }
}

/** Records something else that a step changes; the first state counts. */
export function recordTrace(db: Database, stepId: number, trace: Trace): void {
  db.prepare(
    'INSERT INTO decision_trace (step_id, kind, id, before) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
  ).run(stepId, trace.kind, trace.id, trace.before ?? null)
}

/** The lines of a step (index decision_line_step). */
export function listStepLines(db: Database, stepId: number): readonly LineBefore[] {
  return db
    .prepare<[number], { importId: number; line: number; facts: string | null; details: string | null }>(
      `SELECT import_id AS importId, line, facts, details FROM decision_line WHERE step_id = ?
        ORDER BY import_id, line`
    )
    .all(stepId)
    .map((row) => ({ ...row, facts: row.facts ?? undefined, details: row.details ?? undefined }))
}

/** What else a step changed, the latest thing first. */
export function listTraces(db: Database, stepId: number): readonly Trace[] {
  return db
    .prepare<[number], { kind: TraceKind; id: number; before: string | null }>(
      'SELECT kind, id, before FROM decision_trace WHERE step_id = ? ORDER BY kind, id DESC'
    )
    .all(stepId)
    .map((row) => ({ ...row, before: row.before ?? undefined }))
}

/** Prepares the question whether a later step that stands has changed the line, too. */
export function prepareLaterSteps(
  db: Database,
  stepId: number
): (place: { readonly importId: number; readonly line: number }) => boolean {
  const later = db.prepare(
    `SELECT 1 FROM decision_line l JOIN decision_step s USING (step_id)
      WHERE l.import_id = ? AND l.line = ? AND l.step_id > ? AND s.taken_back_at IS NULL LIMIT 1`
  )
  return ({ importId, line }) => later.get(importId, line, stepId) !== undefined
}

export function markStepTakenBack(db: Database, stepId: number, at: string): void {
  db.prepare('UPDATE decision_step SET taken_back_at = ? WHERE step_id = ?').run(at, stepId)
}

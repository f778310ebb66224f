import type { Candidate } from '../contract/batch-result.ts'

/** Candidates as they were staged by us; the column's own check holds them to be JSON. */
export function parseCandidates(json: string): Candidate[] {
  const candidates: Candidate[] = JSON.parse(json)
  return candidates
}

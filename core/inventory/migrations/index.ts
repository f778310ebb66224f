// The migrations in order: entry n leads from version n−1 to n. Entries are only ever appended.
import { initial } from './001-initial.ts'
import { initialLedger } from './001-initial-ledger.ts'
import { decisions } from './002-decisions.ts'
import { profiles } from './003-profiles.ts'
import { duplicates } from './004-duplicates.ts'

export const MIGRATIONS: readonly string[] = [`${initial}${initialLedger}`, decisions, profiles, duplicates]

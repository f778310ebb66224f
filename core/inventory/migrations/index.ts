// The migrations in order: entry n leads from version n−1 to n. Entries are only ever appended.
import { initial } from './001-initial.ts'

export const MIGRATIONS: readonly string[] = [initial]

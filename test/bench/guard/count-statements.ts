// Counts how often SQLite is asked: every run of a prepared statement, and every script.
import Database from 'better-sqlite3'

const CALLS = ['run', 'get', 'all', 'iterate'] as const

/** Runs `work` and gives the number of statements that it ran. */
export async function countStatements(work: () => Promise<void>): Promise<number> {
  let count = 0
  const db = new Database(':memory:')
  const statements: object = Object.getPrototypeOf(db.prepare('SELECT 1'))
  db.close()
  const restore = [...CALLS.map((name) => wrap(statements, name, add)), wrap(Database.prototype, 'exec', add)]
  try {
    await work()
    return count
  } finally {
    for (const undo of restore) undo()
  }

  function add(): void {
    count++
  }
}

/** Puts `before` in front of a method; the answer takes it away again. */
function wrap(owner: object, name: string, before: () => void): () => void {
  const method: unknown = Reflect.get(owner, name)
  if (typeof method !== 'function') throw new Error(`the database has no method ${name}`)
  Reflect.set(owner, name, function counted(this: unknown, ...words: unknown[]): unknown {
    before()
    return Reflect.apply(method, this, words)
  })
  return () => void Reflect.set(owner, name, method)
}

// SQLite's own trigram index, ranked by bm25: `node match-fts5.ts CATALOGUE QUERIES COUNT`.
import Database from 'better-sqlite3'
import { askMatcher } from './ask-matcher.ts'

askMatcher((rows) => {
  const db = new Database(':memory:')
  db.exec("CREATE VIRTUAL TABLE goods USING fts5 (name, sku UNINDEXED, tokenize = 'trigram')")
  const insert = db.prepare('INSERT INTO goods VALUES (?, ?)')
  db.transaction(() => {
    for (const { name, code } of rows) insert.run(name, code)
  })()
  const select = db
    .prepare<[string], string>('SELECT sku FROM goods WHERE goods MATCH ? ORDER BY bm25(goods) LIMIT 1')
    .pluck()
  return (text) => select.get(toTrigrams(text))
})

function toTrigrams(text: string): string {
  const folded = text.toLowerCase()
  const grams = Array.from({ length: Math.max(0, folded.length - 2) }, (_, at) => folded.slice(at, at + 3))
  return [...new Set(grams)].map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' OR ')
}

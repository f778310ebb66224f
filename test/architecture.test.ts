// The layout holds: every import of the source is read, and the checker itself is shown to find each kind of offence.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCycles } from './architecture/cycles.ts'
import type { SourceFile } from './architecture/read-source.ts'
import { ALLOWED_EDGES, findOffences, findZone, type Offence, type Rule } from './architecture/rules.ts'

const ROOT = join(import.meta.dirname, '..')
const SOURCES = ['core', 'electron', 'renderer']
/** What a clean clone does not hold. */
const NOT_OURS: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'coverage',
  'test-results',
  'playwright-report'
])

/** They are read as lists, not as code: to split them would only scatter the words of one language. */
const LONG_WORD_LISTS: ReadonlySet<string> = new Set([
  'core/matching/word-classes.ts',
  'core/texts/window-de.ts',
  'core/texts/window-en.ts',
  'core/texts/window-pt.ts'
])

describe('the source', () => {
  const files = listFiles(SOURCES)
    .filter((path) => /\.[cm]?tsx?$/.test(path))
    .map(readText)
  const offences = findOffences(files)

  test('is found at all', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(new Set(files.map(({ path }) => findZone(path)))).toEqual(new Set(Object.keys(ALLOWED_EDGES)))
  })

  test.each<[string, readonly Rule[]]>([
    ['imports only along the allowed edges', ['edge', 'outside', 'extension']],
    // Type-only imports count: two files that need each other's types are understood only together.
    ['has no cycle between files, types included', ['cycle']],
    ['keeps the disk out of intake, matching and domain', ['disk']],
    ['keeps Electron and React out of the core', ['shell']],
    ['keeps Node out of what runs in the window', ['platform']],
    ['opens no socket', ['network']],
    ['has folders that say what is in them, at most two deep in a zone', ['zone', 'depth', 'folder_name']],
    ['has no barrels', ['barrel']],
    ['has no file of more than 300 lines, word lists apart', ['length']]
  ])('%s', (_sentence, rules) => {
    const found = offences.filter(({ path, rule }) => rules.includes(rule) && !isLongWordList(path, rule))
    expect(found.map(toLine)).toEqual([])
  })
})

describe('the repository', () => {
  test('names no absolute path of a machine', () => {
    const found = listFiles(['.'])
      .map(readText)
      .flatMap(({ path, text }) => findMachinePaths(text).map((name) => `${path}: ${name}`))
    expect(found).toEqual([])
  })

  test.each([
    ['a path of this checkout', `// see ${ROOT}${sep}core`, 1],
    ['a path of the home folder', `open("${homedir()}${sep}.cache")`, 1],
    ['a folder beside the checkout', ['..', 'shared', 'data'].join('/'), 1],
    ['a relative path', 'import "./root.tsx"; import "../home/start.ts"', 0],
    ["somebody else's path in an example", "{ inventory: '/home/maria/shop.docket' }", 0],
    ['an address', 'https://example.org/home/start', 0]
  ])('the search for them judges %s', (_kind, text, count) => {
    expect(findMachinePaths(text)).toHaveLength(count)
  })
})

describe('the checker', () => {
  test.each<[string, Rule, string, string]>([
    ['a window that reaches into the core', 'edge', 'renderer/a.ts', "import '../core/app/b.ts'"],
    ['a core that reaches into a shell', 'edge', 'core/app/a.ts', "import '../../electron/b.ts'"],
    ['matching that asks the inventory', 'edge', 'core/matching/a.ts', "import '../inventory/b.ts'"],
    ['a type that crosses', 'edge', 'core/lib/a.ts', "import type { B } from '../contract/b.ts'"],
    [
      'an export that crosses',
      'edge',
      'core/domain/a.ts',
      "export { b } from '../posting/b.ts'\nexport const a = 1"
    ],
    ['an import() that crosses', 'edge', 'core/intake/a.ts', "const b = await import('../inventory/b.ts')"],
    [
      'an import() after a lone backtick',
      'edge',
      'core/intake/a.ts',
      "const r = /`/\nimport('../inventory/b.ts')"
    ],
    ['a type query that crosses', 'edge', 'core/intake/a.ts', "type B = import('../inventory/b.ts').B"],
    ['a require that crosses', 'edge', 'core/intake/a.ts', "const b = require('../inventory/b.ts')"],
    [
      'a worker that crosses',
      'edge',
      'renderer/a.tsx',
      "new Worker(new URL('../core/app/b.ts', import.meta.url))"
    ],
    ['an import with a query', 'edge', 'electron/a.ts', "import w from '../core/posting/b.ts?nodeWorker'"],
    ['source that needs a test', 'edge', 'core/app/a.ts', "import '../../test/support/b.ts'"],
    ['a migration that imports ours', 'edge', 'core/inventory/migrations/002-a.ts', "import '../items.ts'"],
    ['a migration that imports a package', 'edge', 'core/inventory/migrations/002-a.ts', "import 'big.js'"],
    ['an import from outside', 'outside', 'core/app/a.ts', "import '../../../elsewhere/b.ts'"],
    ['an absolute import', 'outside', 'core/app/a.ts', "import '/elsewhere/b.ts'"],
    ['an import without its ending', 'extension', 'core/app/a.ts', "import './b'"],
    ['a file in no zone', 'zone', 'core/a.ts', ''],
    ['a zone that the layout does not know', 'zone', 'core/network/a.ts', ''],
    ['a folder three deep', 'depth', 'core/intake/csv/words/german/a.ts', ''],
    ['a folder called utils', 'folder_name', 'core/intake/utils/a.ts', ''],
    ['a folder called Shared', 'folder_name', 'renderer/Shared/a.tsx', ''],
    ['a barrel', 'barrel', 'core/intake/index.ts', "export * from './a.ts'\nexport { b } from './b.ts'"],
    [
      'a barrel by way of imports',
      'barrel',
      'core/intake/all.ts',
      "import { a } from './a.ts'\nexport { a }"
    ],
    ['a long file', 'length', 'core/intake/a.ts', '//\n'.repeat(301)],
    ['files in intake', 'disk', 'core/intake/a.ts', "import { openSync } from 'node:fs'"],
    ['files in matching, by promises', 'disk', 'core/matching/a.ts', "import 'node:fs/promises'"],
    ['a database in domain', 'disk', 'core/domain/a.ts', "import type { Database } from 'better-sqlite3'"],
    ['Electron in the core', 'shell', 'core/app/a.ts', "import { app } from 'electron'"],
    ['React in the core', 'shell', 'core/texts/a.tsx', "import { useState } from 'react'"],
    ['Node in the window', 'platform', 'renderer/a.ts', "import { join } from 'node:path'"],
    ['Node in the contract', 'platform', 'core/contract/a.ts', "import 'node:crypto'"],
    ['a socket', 'network', 'core/app/a.ts', "import { connect } from 'node:net'"],
    ['a server', 'network', 'electron/a.ts', "import { createServer } from 'http'"],
    ["Electron's network", 'network', 'electron/a.ts', "import { app, net as wire } from 'electron'"],
    ['fetch', 'network', 'renderer/a.tsx', "const page = <p>don't</p>\nawait fetch('https://example.org')"],
    ['fetch of a global', 'network', 'core/app/a.ts', "globalThis.fetch('https://example.org')"],
    ['a web socket', 'network', 'renderer/a.ts', "new WebSocket('wss://example.org')"]
  ])('finds %s', (_offence, rule, path, text) => {
    expect(findOffences([{ path, text }]).map((offence) => offence.rule)).toEqual([rule])
  })

  test('finds a cycle of three files, once, also through types', () => {
    const files = [
      { path: 'core/app/a.ts', text: "import './b.ts'" },
      { path: 'core/app/b.ts', text: "import type { C } from './c.ts'" },
      { path: 'core/app/c.ts', text: "export { a } from './a.ts'\nexport type C = 1" },
      { path: 'core/app/d.ts', text: "import './a.ts'" }
    ]
    expect(findOffences(files)).toEqual([
      {
        path: 'core/app/a.ts',
        rule: 'cycle',
        detail: 'core/app/a.ts → core/app/b.ts → core/app/c.ts → core/app/a.ts'
      }
    ])
  })

  test('allows what the layout allows', () => {
    const files = Object.entries(ALLOWED_EDGES).map(([zone, targets]) => ({
      path: toPath(zone),
      text: [zone, ...targets].map((target) => `import '${toSpecifier(zone, target)}'`).join('\n')
    }))
    expect(findOffences(files)).toEqual([])
  })

  test.each([
    ['electron/preload.ts', "import { contextBridge, ipcRenderer } from 'electron'"],
    ['core/app/report.ts', "export { toCsv } from '../reports/to-csv.ts'\nexport const names = []"],
    ['core/inventory/migrations/index.ts', "import { a } from './001-a.ts'\nexport const MIGRATIONS = [a]"],
    ['renderer/main.tsx', "import './global.css'\nconst words = 'import \"../core/app/b.ts\"'"],
    ['renderer/table/use-pages.ts', 'const { fetch } = pages\nprefetch()']
  ])('leaves %s alone', (path, text) => {
    expect(findOffences([{ path, text }])).toEqual([])
  })

  test('a file that imports itself is a cycle; a diamond is none', () => {
    expect(findCycles(new Map([['a', ['a']]]))).toEqual([['a']])
    expect(
      findCycles(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
          ['d', []]
        ])
      )
    ).toEqual([])
  })
})

function toPath(zone: string): string {
  return zone === 'renderer' || zone === 'electron' ? `${zone}/a.ts` : `core/${zone}/a.ts`
}

/** A file `b.ts` of the other zone, as seen from `a.ts` of this one. */
function toSpecifier(zone: string, target: string): string {
  if (zone === target) return './b.ts'
  const path = toPath(target).replace('a.ts', 'b.ts')
  return zone === 'renderer' || zone === 'electron' ? `../${path}` : `../../${path}`
}

function toLine({ path, rule, detail }: Offence): string {
  return `${path}: ${rule}: ${detail}`
}

/** This checkout, the home folder, and the folder of working data that once lay beside the checkout. */
function findMachinePaths(text: string): readonly string[] {
  const places = [ROOT, `${homedir()}${sep}`].map((path) =>
    path.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
  )
  // A path begins where no word, address or other path goes on.
  const pattern = String.raw`(?<![\w./~-])(?:${places.join('|')})|\.\./shared/`
  return text.match(new RegExp(pattern, 'g')) ?? []
}

function isLongWordList(path: string, rule: Rule): boolean {
  return rule === 'length' && LONG_WORD_LISTS.has(path)
}

function listFiles(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => [...walk(join(ROOT, folder))]).map((path) => relative(ROOT, path))
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !NOT_OURS.has(entry.name)) yield* walk(path)
    if (entry.isFile() && statSync(path).size < 1_000_000) yield path
  }
}

function readText(path: string): SourceFile {
  return { path: path.split(sep).join('/'), text: readFileSync(join(ROOT, path), 'utf8') }
}

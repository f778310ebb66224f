// The layout of DESIGN as rules over source files: a pure function from files to offences.
import { posix } from 'node:path'
import { findCycles } from './cycles.ts'
import { readSource, type SourceFacts, type SourceFile } from './read-source.ts'

export type Rule =
  | 'edge'
  | 'cycle'
  | 'outside'
  | 'extension'
  | 'zone'
  | 'depth'
  | 'folder_name'
  | 'barrel'
  | 'length'
  | 'disk'
  | 'shell'
  | 'platform'
  | 'network'

export interface Offence {
  readonly path: string
  readonly rule: Rule
  readonly detail: string
}

/** Zone → the zones it may import beside itself. */
export const ALLOWED_EDGES: Readonly<Record<string, readonly string[]>> = {
  renderer: ['contract', 'texts'],
  electron: ['app', 'contract', 'texts'],
  cli: ['app', 'contract', 'texts'],
  app: ['intake', 'matching', 'posting', 'inventory', 'reports', 'domain', 'contract', 'lib'],
  posting: ['inventory', 'domain', 'contract', 'lib'],
  reports: ['inventory', 'domain', 'contract', 'lib'],
  matching: ['domain', 'contract', 'lib'],
  intake: ['domain', 'contract', 'lib'],
  inventory: ['domain', 'contract', 'lib'],
  domain: ['contract', 'lib'],
  texts: ['contract'],
  contract: ['lib'],
  lib: []
}

const SHELLS: ReadonlySet<string> = new Set(['renderer', 'electron'])
/** Bytes come in as streams, items as values. */
const WITHOUT_DISK: ReadonlySet<string> = new Set(['intake', 'matching', 'domain'])
/** They run in the window, too. */
const WITHOUT_NODE: ReadonlySet<string> = new Set(['renderer', 'contract', 'texts'])

const MAX_LINES = 300
const MAX_DEPTH = 2
const BAD_FOLDER = /^(?:utils?|helpers?|common|misc|shared)$/i
const MIGRATIONS = 'core/inventory/migrations/'

const DISK = /^(?:(?:node:)?fs(?:\/promises)?|node:sqlite|better-sqlite3|kysely)(?:\/|$)/
const SHELL_PACKAGE =
  /^(?:electron|electron-.*|react|react-.*|@mantine\/.*|@tabler\/.*|@tanstack\/.*|ag-grid-.*)(?:\/|$)/
const NODE_ONLY = /^(?:node:.*|electron|electron-.*|better-sqlite3|kysely|conf|fs|path|os|crypto)(?:\/|$)/
const NETWORK_MODULE =
  /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|dns\/promises|inspector|undici|ws|axios|got|node-fetch)$/
/** Members of Electron that talk to a network. */
const NETWORK_MEMBERS: ReadonlySet<string> = new Set(['net', 'autoUpdater', 'crashReporter'])

/** Every place where the files break a rule, in the order of the files. */
export function findOffences(files: readonly SourceFile[]): readonly Offence[] {
  const facts = files.map(readSource)
  const known = new Set(facts.map(({ path }) => path))
  return [
    ...facts.flatMap((file) => [
      ...offencesOfPlace(file),
      ...offencesOfImports(file),
      ...offencesOfNetwork(file)
    ]),
    ...findCycles(toGraph(facts, known)).map((cycle) => ({
      path: cycle[0] ?? '',
      rule: 'cycle' as const,
      detail: [...cycle, cycle[0]].join(' → ')
    }))
  ]
}

/** The zone of a path: `renderer` and `electron` as a whole, else the folder below `core`. */
export function findZone(path: string): string | undefined {
  const [top = '', next = '', ...rest] = path.split('/')
  const zone = top === 'core' && rest.length > 0 ? next : SHELLS.has(top) && next !== '' ? top : undefined
  return zone !== undefined && zone in ALLOWED_EDGES ? zone : undefined
}

function* offencesOfPlace(file: SourceFacts): Generator<Offence> {
  const { path } = file
  const folders = path.split('/').slice(0, -1)
  const inZone = folders.length - (folders[0] === 'core' ? 2 : 1)
  if (findZone(path) === undefined) yield { path, rule: 'zone', detail: 'is in no zone of the layout' }
  if (inZone > MAX_DEPTH) yield { path, rule: 'depth', detail: `${inZone} folders deep inside its zone` }
  const bad = folders.find((folder) => BAD_FOLDER.test(folder))
  if (bad !== undefined)
    yield { path, rule: 'folder_name', detail: `${bad}/ says nothing about what is in it` }
  if (file.isBarrel) yield { path, rule: 'barrel', detail: 'only hands on what other files export' }
  if (file.lineCount > MAX_LINES) yield { path, rule: 'length', detail: `${file.lineCount} lines` }
}

function* offencesOfImports(file: SourceFacts): Generator<Offence> {
  for (const { specifier } of file.imports) {
    const found = isRelative(specifier)
      ? findRelativeOffence(file.path, specifier)
      : findPackageOffence(file.path, specifier)
    if (found !== undefined) yield { path: file.path, ...found }
  }
}

type Finding = Pick<Offence, 'rule' | 'detail'>

function findRelativeOffence(path: string, specifier: string): Finding | undefined {
  const target = resolve(path, specifier)
  if (target.startsWith('..') || specifier.startsWith('/'))
    return { rule: 'outside', detail: `${specifier} leaves the repository` }
  if (path.startsWith(MIGRATIONS) && posix.basename(path) !== 'index.ts')
    return { rule: 'edge', detail: `a migration imports ${target}` }
  const from = findZone(path)
  const to = findZone(target)
  if (from === undefined) return undefined
  if (to === undefined) return { rule: 'edge', detail: `${from} → ${target}, which is in no zone` }
  if (to !== from && ALLOWED_EDGES[from]?.includes(to) !== true)
    return { rule: 'edge', detail: `${from} → ${to} (${target})` }
  // Node strips types, it does not look for endings.
  return posix.extname(target) === ''
    ? { rule: 'extension', detail: `${specifier} has no ending` }
    : undefined
}

function findPackageOffence(path: string, specifier: string): Finding | undefined {
  const zone = findZone(path) ?? ''
  if (path.startsWith(MIGRATIONS)) return { rule: 'edge', detail: `a migration imports ${specifier}` }
  if (WITHOUT_DISK.has(zone) && DISK.test(specifier))
    return { rule: 'disk', detail: `${zone} touches no disk, but imports ${specifier}` }
  if (path.startsWith('core/') && SHELL_PACKAGE.test(specifier))
    return { rule: 'shell', detail: `the core knows no shell, but imports ${specifier}` }
  if (WITHOUT_NODE.has(zone) && NODE_ONLY.test(specifier))
    return { rule: 'platform', detail: `${zone} runs in the window, but imports ${specifier}` }
  return undefined
}

function* offencesOfNetwork({ path, imports, networkNames }: SourceFacts): Generator<Offence> {
  for (const { specifier, names } of imports) {
    if (NETWORK_MODULE.test(specifier)) yield { path, rule: 'network', detail: `imports ${specifier}` }
    if (!/^electron(?:\/|$)/.test(specifier)) continue
    for (const name of names)
      if (NETWORK_MEMBERS.has(name)) yield { path, rule: 'network', detail: `imports ${name} of electron` }
  }
  for (const name of networkNames) yield { path, rule: 'network', detail: `uses ${name}` }
}

/** File → files of ours that it imports. */
function toGraph(
  facts: readonly SourceFacts[],
  known: ReadonlySet<string>
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    facts.map(({ path, imports }) => [
      path,
      imports
        .filter(({ specifier }) => isRelative(specifier))
        .map(({ specifier }) => resolve(path, specifier))
        .filter((target) => known.has(target))
    ])
  )
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.') || specifier.startsWith('/')
}

/** `./writer.ts?nodeWorker` names writer.ts. */
function resolve(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
}

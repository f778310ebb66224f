// Writes out/sbom.json: every package that the built app carries, as CycloneDX 1.6. Run by `npm run build`, after the bundles.
import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const ROOT = resolve(import.meta.dirname, '..')
/** Vite's lists of what it has put into a bundle: a heading `## name - version (licence)` for each package. */
const LISTS = [join('out', 'main', '.vite', 'license.md'), join('out', 'renderer', '.vite', 'license.md')]
const HEADING = /^## (\S+) - (\S+) \((.+)\)$/gm

const packageFile = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string())
})

interface Part {
  readonly name: string
  readonly version: string
  readonly licence: string
}

const app = packageFile.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
const parts = [...LISTS.flatMap(bundled), ...besideTheBundles()]
const unique = new Map(parts.map((part) => [`${part.name}@${part.version}`, part]))
const components = [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => toComponent(part))
const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: app.name, version: app.version } },
  components
}
writeFileSync(join(ROOT, 'out', 'sbom.json'), `${JSON.stringify(sbom, undefined, 2)}\n`)

function bundled(list: string): readonly Part[] {
  const text = readFileSync(join(ROOT, list), 'utf8')
  return Array.from(text.matchAll(HEADING), ([, name = '', version = '', licence = '']) => ({
    name,
    version,
    licence
  }))
}

/** The native module, the SQLite inside it, and what everything runs on. */
function besideTheBundles(): readonly Part[] {
  const db = new Database(':memory:')
  const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  db.close()
  return [
    { name: 'better-sqlite3', version: app.dependencies['better-sqlite3'] ?? '', licence: 'MIT' },
    { name: 'sqlite', version: sqlite, licence: 'blessing' },
    { name: 'electron', version: app.devDependencies['electron'] ?? '', licence: 'MIT' }
  ]
}

function toComponent({ name, version, licence }: Part) {
  const purl =
    name === 'sqlite' ? `pkg:generic/sqlite@${version}` : `pkg:npm/${name.replace('@', '%40')}@${version}`
  // One licence by its SPDX identifier; a choice of several is an expression.
  const licences = /^[\w.+-]+$/.test(licence) ? [{ license: { id: licence } }] : [{ expression: licence }]
  return { type: 'library', 'bom-ref': purl, name, version, purl, licenses: licences }
}

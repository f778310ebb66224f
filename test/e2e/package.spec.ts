// The package as far as it can be made without Electron's binary: its contents, its fuses, and its code on the stand-in.
import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../electron-host/drive.ts'

const NOT_HERE = 'the folder in place of Electron is made for Linux on x64'
const isElsewhere = process.platform !== 'linux' || process.arch !== 'x64'
// The list of results does not show why a test was left out.
if (isElsewhere) console.log(`The package is not tested: ${NOT_HERE}.`)
test.skip(isElsewhere, NOT_HERE)

// One after the other in one worker: they share the package.
test.describe.configure({ mode: 'default' })

/** What the fuses are found by in Electron's binary: a marker, version and count, one digit a fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

let folder = ''

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-package-'))
  const stub = join(folder, 'electron')
  mkdirSync(join(stub, 'resources'), { recursive: true })
  appendFileSync(
    join(stub, 'electron'),
    Buffer.from(`stub ${SENTINEL}\u0001\u0008${'1'.repeat(8)} end`, 'latin1')
  )
  chmodSync(join(stub, 'electron'), 0o755)
  const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      builder,
      '--dir',
      '--linux',
      '--publish',
      'never',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${join(folder, 'dist')}`
    ],
    { cwd: ROOT, encoding: 'utf8' }
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unpacked = (...path: string[]): string => join(folder, 'dist', 'linux-unpacked', ...path)

function runTool(tool: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(join(ROOT, 'node_modules', '.bin', tool), args, {
    encoding: 'utf8'
  })
  expect(status, stderr).toBe(0)
  return stdout
}

test('the archive holds the build and one native module, nothing of the sources', () => {
  const listed = runTool('asar', 'list', unpacked('resources', 'app.asar'))
    .split('\n')
    .filter((path) => path !== '')
  const has = (path: string): boolean => listed.includes(path)
  for (const path of [
    '/package.json',
    '/LICENSE',
    '/out/main/index.js',
    '/out/main/writer.js',
    '/out/main/reader.js',
    '/out/main/cli.js'
  ])
    expect(has(path), path).toBe(true)
  expect(has('/out/preload/preload.cjs') && has('/out/renderer/index.html')).toBe(true)
  expect(listed.filter((path) => path.endsWith('.node'))).toEqual([
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node'
  ])
  expect(listed.filter((path) => /\.(?:ts|tsx|map|c|h)$/.test(path))).toEqual([])
  const packages = listed.filter((path) => /^\/node_modules\/[^/]+$/.test(path))
  expect(packages).toEqual(['/node_modules/better-sqlite3'])
})

test('only the native module leaves the archive', () => {
  const names = spawnSync('find', [unpacked('resources', 'app.asar.unpacked'), '-type', 'f'], {
    encoding: 'utf8'
  }).stdout
  expect(
    names
      .trim()
      .split('\n')
      .map((path) => path.split('/').at(-1))
  ).toEqual(['linux-x64.node'])
})

test('every fuse that the tool knows is set, and read back from the binary', () => {
  const wire = readFileSync(unpacked('docket'), 'latin1').split(SENTINEL)[1]?.slice(2, 10)
  // RunAsNode, CookieEncryption, NodeOptions, CliInspect, AsarIntegrity, OnlyAsar, BrowserSnapshot, FilePrivileges.
  expect(wire).toBe('01001100')
})

test('the samples and the licences of what is bundled lie beside it', () => {
  expect(readFileSync(unpacked('resources', 'resources', 'samples', 'items.csv'), 'utf8')).toContain(
    'code,name'
  )
  expect(readFileSync(unpacked('resources', 'licences-window.md'), 'utf8')).toContain('MIT')
  expect(readFileSync(unpacked('resources', 'licences-main.md'), 'utf8')).toContain('MIT')
})

test('the list of parts beside it names every package that is inside', () => {
  const sbom = JSON.parse(readFileSync(unpacked('resources', 'sbom.json'), 'utf8'))
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
  const listed = new Set(sbom.components.map(({ name }: { readonly name: string }) => name))
  for (const name of ['better-sqlite3', 'sqlite', 'electron', 'react', 'saxes', 'zod'])
    expect(listed.has(name), name).toBe(true)
  const licences = ['main', 'window'].map((part) =>
    readFileSync(unpacked('resources', `licences-${part}.md`), 'utf8')
  )
  const bundled = licences.flatMap((text) => Array.from(text.matchAll(/^## (\S+) - /gm), ([, name]) => name))
  expect(bundled.filter((name) => !listed.has(name))).toEqual([])
})

test('the code in the archive runs: its command line makes an inventory with the packed native module', () => {
  const app = join(folder, 'app')
  runTool('asar', 'extract', unpacked('resources', 'app.asar'), app)
  cpSync(unpacked('resources', 'app.asar.unpacked'), app, { recursive: true })
  const inventory = join(folder, 'Shop.docket')
  const register = join(ROOT, 'test', 'electron-host', 'register.ts')
  const args = [
    '--import',
    register,
    join(app, 'out', 'main', 'index.js'),
    '--cli',
    'init',
    '--db',
    inventory,
    '--currency',
    'GBP'
  ]
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(readFileSync(inventory).subarray(0, 15).toString('latin1')).toBe('SQLite format 3')
})

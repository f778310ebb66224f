// Our scheme serves the built files and nothing else, each with its headers.
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../electron/csp.ts'
import { listServedFiles, serve, type ServedFiles } from '../../electron/scheme.ts'

const ORIGIN = 'https://docket.invalid'
let files: ServedFiles

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'docket-scheme-'))
  const build = join(root, 'renderer')
  await mkdir(join(build, 'assets'), { recursive: true })
  await writeFile(join(root, 'secret.js'), 'secret')
  await writeFile(join(build, 'index.html'), '<!doctype html><html lang="en"></html>')
  await writeFile(join(build, 'assets', 'index-1.js'), 'run()')
  await writeFile(join(build, 'notes.unknown'), 'x')
  await symlink(join(root, 'secret.js'), join(build, 'link.js'))
  await symlink(root, join(build, 'up'))
  files = await listServedFiles(build)
})

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  serve(files, ORIGIN, new Request(`${ORIGIN}${path}`, init))

test('serves the page, at its name and at the root, with the policy', async () => {
  for (const path of ['/', '/index.html']) {
    const page = await get(path)
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await page.text()).toBe('<!doctype html><html lang="en"></html>')
  }
})

test('serves the files of the build with their types', async () => {
  const script = await get('/assets/index-1.js')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(await script.text()).toBe('run()')
})

test.each([
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/..%5csecret.js',
  '/assets/../../secret.js',
  '/link.js',
  '/up/secret.js',
  '/secret.js%00.html',
  '//etc/passwd',
  '/notes.unknown',
  '/assets',
  '/constructor'
])('does not serve %s', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('answers no other method and no other host', async () => {
  expect((await get('/index.html', { method: 'POST' })).status).toBe(405)
  expect((await serve(files, ORIGIN, new Request('https://other.invalid/index.html'))).status).toBe(404)
})

test('the policy names no source outside, and neither inline code nor eval', () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|https?:|\*/)
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
})

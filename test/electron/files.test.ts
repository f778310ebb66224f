// Dropped paths become tokens; folders stand for their files; nothing else gets in.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseFiles } from '../../electron/files.ts'
import { filesOnCommandLine, ownArguments, sortOpened } from '../../electron/opened-files.ts'
import { createPasted } from '../../electron/pasted.ts'

test('tells main the path and the window only token, name and size', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-files-'))
  await mkdir(join(folder, 'march', 'deep'), { recursive: true })
  await writeFile(join(folder, 'march', 'b.csv'), 'bb')
  await writeFile(join(folder, 'march', 'a.csv'), 'a')
  await writeFile(join(folder, 'march', '.hidden'), 'x')
  await writeFile(join(folder, 'march', 'deep', 'c.xml'), 'ccc')
  const told: unknown[] = []
  const { files: chosen, isCut } = await chooseFiles(
    [join(folder, 'march'), '', join(folder, 'missing')],
    (file) => told.push(file.path)
  )
  expect(chosen.map(({ name, byteSize }) => [name, byteSize])).toEqual([
    ['a.csv', 1],
    ['b.csv', 2],
    ['c.xml', 3]
  ])
  expect(told).toEqual(['a.csv', 'b.csv', 'deep/c.xml'].map((name) => join(folder, 'march', name)))
  expect(isCut).toBe(false)
  expect(new Set(chosen.map((file) => file.fileId)).size).toBe(3)
  expect(JSON.stringify(chosen)).not.toContain(folder)
})

test('takes a thousand files at once and says that there were more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-files-'))
  await Promise.all(
    Array.from({ length: 1001 }, (_, index) => writeFile(join(folder, `${1000 + index}.csv`), ''))
  )
  const { files, isCut } = await chooseFiles([folder], () => undefined)
  expect(files).toHaveLength(1000)
  expect(files.at(-1)?.name).toBe('1999.csv')
  expect(isCut).toBe(true)
})

test('keeps pasted text as a file of its own, and forgets those of an earlier start', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'docket-files-')), 'pasted')
  const told: { path: string }[] = []
  const deps = { folder, name: () => 'Pasted table', onFile: (file: { path: string }) => told.push(file) }
  const chosen = await createPasted(deps)('a\tb\n1\t2 €\n')
  expect(chosen).toMatchObject({ name: 'Pasted table', byteSize: 12 })
  expect(await readFile(told[0]?.path ?? '', 'utf8')).toBe('a\tb\n1\t2 €\n')
  await createPasted(deps)('c\td\n')
  expect(await readdir(folder)).toHaveLength(1)
})

test('reads files from a command line, not switches', () => {
  expect(filesOnCommandLine(['--user-data-dir=/x', 'a.csv', '/b.docket', ''], '/home')).toEqual([
    '/home/a.csv',
    '/b.docket'
  ])
  expect(ownArguments(['electron', '.', 'a.csv'], false)).toEqual(['a.csv'])
  expect(ownArguments(['docket', 'a.csv'], true)).toEqual(['a.csv'])
  expect(sortOpened(['/a.csv', '/x.docket', '/Y.DOCKET'])).toEqual({
    inventory: '/Y.DOCKET',
    files: ['/a.csv']
  })
})

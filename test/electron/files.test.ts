// Dropped paths become tokens; folders stand for their files; nothing else gets in.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseFiles } from '../../electron/files.ts'
import { filesOnCommandLine, ownArguments, sortOpened } from '../../electron/opened-files.ts'

test('tells main the path and the window only token, name and size', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-files-'))
  await mkdir(join(folder, 'march', 'deep'), { recursive: true })
  await writeFile(join(folder, 'march', 'b.csv'), 'bb')
  await writeFile(join(folder, 'march', 'a.csv'), 'a')
  await writeFile(join(folder, 'march', '.hidden'), 'x')
  await writeFile(join(folder, 'march', 'deep', 'c.xml'), 'ccc')
  const told: unknown[] = []
  const chosen = await chooseFiles([join(folder, 'march'), '', join(folder, 'missing')], (file) =>
    told.push(file.path)
  )
  expect(chosen.map(({ name, byteSize }) => [name, byteSize])).toEqual([
    ['a.csv', 1],
    ['b.csv', 2],
    ['c.xml', 3]
  ])
  expect(told).toEqual(['a.csv', 'b.csv', 'deep/c.xml'].map((name) => join(folder, 'march', name)))
  expect(new Set(chosen.map((file) => file.fileId)).size).toBe(3)
  expect(JSON.stringify(chosen)).not.toContain(folder)
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

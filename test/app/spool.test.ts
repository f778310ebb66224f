// A spool gives back what it was given, list by list, whether it stayed in memory or went to its file.
import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createSpool } from '../../core/app/spool.ts'
import { tempFolder } from '../support/temp-folder.ts'

it('keeps the order of every list, however the lists come between each other', () => {
  const entry = fc.tuple(
    fc.constantFrom('lines 1', 'lines 2', 'issues'),
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.record({ line: fc.nat(), text: fc.string({ unit: 'binary' }) })
    )
  )
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), fc.nat(70), (entries, kept) => {
      const spool = createSpool(kept)
      for (const [list, value] of entries) spool.add(list, value)
      for (const name of ['lines 1', 'lines 2', 'issues', 'none']) {
        const expected = entries.flatMap(([list, value]) => (list === name ? [value] : []))
        const list = spool.list(name)
        expect([...list]).toEqual(expected)
        expect([...list]).toEqual(expected)
        expect(list.size).toBe(expected.length)
      }
      spool.close()
    }),
    { numRuns: 200 }
  )
})

it('holds texts across the pieces of its file, and leaves no file behind', () => {
  const folder = tempFolder()
  vi.stubEnv('TMPDIR', folder)
  const spool = createSpool(0)
  const texts = Array.from({ length: 3000 }, (_, index) => `${index} ${'ä😀\n'.repeat(index % 200)}`)
  for (const text of texts) spool.add('texts', text)
  expect(readdirSync(folder)).toHaveLength(1)
  expect([...spool.list('texts')]).toEqual(texts)
  spool.close()
  expect(readdirSync(folder)).toEqual([])
  vi.unstubAllEnvs()
})

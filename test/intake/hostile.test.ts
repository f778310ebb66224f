// Files that were made to hurt: each is answered within ten seconds and without a memory of its size.
import { describe, expect, it } from 'vitest'
import type { FileSource } from '../../core/intake/read-events.ts'
import { readRows } from '../../core/intake/read-rows.ts'
import { readAll, refusalOf, sourceOf } from './reading.ts'
import { ubl, ublLine } from './xml-files.ts'
import { workbook, row } from './xlsx-files.ts'

const MEGABYTE = 1024 * 1024
const repeat = (text: string, count: number): string => text.repeat(count)

/** Seconds of the processor, which other tests on the machine do not change. */
async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const started = process.cpuUsage()
  const value = await run()
  const { user, system } = process.cpuUsage(started)
  return { value, seconds: (user + system) / 1_000_000 }
}

/** A file that is made while it is read. */
function endless(head: string, chunk: string, count: number, tail = ''): FileSource {
  const bytes = Buffer.from(chunk)
  async function* open(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head)
    for (let at = 0; at < count; at++) yield bytes
    yield Buffer.from(tail)
  }
  return { name: 'huge', byteSize: head.length + chunk.length * count + tail.length, open }
}

describe('XML', () => {
  it.each([
    [
      'an external entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ubl().slice(38)}`,
      'FORMAT_UNSUPPORTED'
    ],
    [
      'entities that multiply',
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${repeat(at === 0 ? '&a;' : `&a${at - 1};`, 10)}">`).join('')}]><Invoice>&a19;</Invoice>`,
      'FORMAT_UNSUPPORTED'
    ],
    ['an undefined entity', ubl({ lines: ublLine({ name: '&boom;' }) }), 'FORMAT_DAMAGED'],
    ['10,000 levels', `<Invoice>${repeat('<a>', 10_000)}`, 'FORMAT_DAMAGED'],
    [
      '10,000 attributes',
      `<Invoice ${Array.from({ length: 10_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`,
      'FORMAT_DAMAGED'
    ],
    ['a name of 2 MB', ubl({ lines: ublLine({ name: repeat('x', 2 * MEGABYTE) }) }), 'FORMAT_DAMAGED'],
    ['an attribute of 2 MB', `<Invoice a="${repeat('x', 2 * MEGABYTE)}"/>`, 'FORMAT_DAMAGED'],
    [
      'a line of 100,000 elements',
      ubl({ lines: ublLine({ more: repeat('<x/>', 100_000) }) }),
      'FORMAT_DAMAGED'
    ],
    ['another root', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'FORMAT_UNSUPPORTED']
  ])('%s', async (_, text, code) => {
    const { value, seconds } = await timed(() => refusalOf(text, 'x.xml'))
    expect(value).toMatchObject({ code })
    expect(seconds).toBeLessThan(10)
  })

  it('a text without an end, of which only the beginning is read', async () => {
    const source = endless('<Invoice><ID>', repeat('x', MEGABYTE), 1_024)
    const { value, seconds } = await timed(() =>
      readAll(source).catch(({ detail }: { detail?: unknown }) => detail)
    )
    expect(value).toMatchObject({ code: 'FORMAT_DAMAGED' })
    expect(seconds).toBeLessThan(10)
  })
})

describe('delimited text', () => {
  it('one field of 200 MB costs its own line', async () => {
    const source = endless('Code,Qty,Price\nA,1,2\nB,"', repeat('x', MEGABYTE), 200, '",2\nC,3,4\n')
    const before = process.memoryUsage.rss()
    const { value, seconds } = await timed(() => readAll(source))
    expect(
      value.lines.map(({ supplierSku, issues }) => [supplierSku, issues.map(({ code }) => code)])
    ).toEqual([
      ['A', []],
      [undefined, ['ROW_MALFORMED']],
      ['C', []]
    ])
    expect(value.lines[1]?.raw.length).toBeLessThan(10_000)
    expect(seconds).toBeLessThan(10)
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * MEGABYTE)
  })

  it('five million columns', async () => {
    const { value, seconds } = await timed(() =>
      readRows(sourceOf(`a,b\n1,2\n${repeat('1,', 5_000_000)}\n3,4\n`), {})
    )
    expect(value.ok && value.value.issues.map(({ line, code }) => [line, code])).toEqual([
      [3, 'ROW_MALFORMED']
    ])
    expect(seconds).toBeLessThan(10)
  })

  it('a quote that is opened in the first line and never closed', async () => {
    const { value, seconds } = await timed(() =>
      readAll(sourceOf(`Code,Qty,Price\n"A,1,2\n${repeat('B,1,2\n', 300_000)}`))
    )
    expect(value.lines).toHaveLength(300_001)
    expect(seconds).toBeLessThan(10)
  })

  it('headers that are names of object properties', async () => {
    const read = await readRows(sourceOf('__proto__,constructor,toString\n1,2,3\n'), {})
    expect(read.ok && read.value.columns).toEqual(['__proto__', 'constructor', 'toString'])
    expect(read.ok && read.value.rows).toEqual([['1', '2', '3']])
  })
})

describe('workbooks', () => {
  it('a million empty rows and merged ranges over the whole sheet', async () => {
    const sheet = `${row(1, ['Code', 'Qty', 'Price'])}${row(2, ['A', 1, 2])}${Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 3}"/>`).join('')}`
    const bytes = workbook({
      sheets: {
        A: `${sheet}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><cols><col min="1" max="16384"/></cols><sheetData>`
      }
    })
    const { value, seconds } = await timed(() => readAll(sourceOf(bytes)))
    expect(value.lines).toHaveLength(1)
    expect(seconds).toBeLessThan(10)
  })

  it('macros are never looked at', async () => {
    const bytes = workbook({
      sheets: { A: row(1, ['Code', 'Qty', 'Price']) + row(2, ['A', 1, 2]) },
      more: { 'xl/vbaProject.bin': 'x' }
    })
    expect((await readAll(sourceOf(bytes, 'x.xlsm'))).lines).toHaveLength(1)
  })
})

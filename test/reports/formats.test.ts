// Formats: nothing that a supplier wrote runs in a spreadsheet, numbers stay numbers, codes stay text, and what cannot be written says so.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { PLAIN_CSV, type ReportFormat } from '../../core/app/report-export.ts'
import { writeWhole } from '../../core/app/report-file.ts'
import type { Report } from '../../core/app/report.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { fileOf, textOf } from './report-of.ts'

const HOSTILE = [
  '=1+1',
  '+49 30 1234',
  '-2',
  '@x',
  '\t=1',
  '\n=1',
  '\r1',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '\uff1d1',
  '\uff0d2',
  "=cmd|' /C calc'!A0",
  '"=1"'
]

function reportWith(names: readonly string[], value = '-2.50'): Report {
  return {
    name: 'stock-balance',
    currency: 'GBP',
    currencyDigits: 2,
    columns: [
      { key: 'sku', kind: 'text' },
      { key: 'name', kind: 'text' },
      { key: 'effectiveOn', kind: 'date' },
      { key: 'onHand', kind: 'quantity' },
      { key: 'stockValue', kind: 'money' }
    ],
    rows: names.map((name) => ({
      sku: '007',
      name,
      effectiveOn: '2026-02-03',
      onHand: '-2',
      stockValue: value
    })),
    totals: () => ({ items: names.length, stockValue: value })
  }
}

async function sheetOf(report: Report) {
  const path = join(tempFolder(), 'report.xlsx')
  writeFileSync(path, fileOf(report, { format: 'xlsx' }))
  return { path, rows: (await readXlsxFile(path))[0]?.data ?? [] }
}

describe('a file of a report', () => {
  it('is not written over a folder, or into one that is not there, and leaves nothing behind', () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'sub'))
    expect(writeWhole(join(folder, 'sub'), [])).toMatchObject({ error: { code: 'FILE_IS_FOLDER' } })
    expect(writeWhole(join(folder, 'none', 'a.csv'), [])).toMatchObject({ error: { code: 'FILE_NOT_FOUND' } })
    expect(readdirSync(folder)).toEqual(['sub'])
  })

  it('stays as it was when the report breaks off', () => {
    const path = join(tempFolder(), 'a.csv')
    writeFileSync(path, 'old')
    function* broken() {
      yield Buffer.from('half')
      throw new Error('broken')
    }
    expect(() => writeWhole(path, broken())).toThrow('broken')
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(join(path, '..'))).toEqual(['a.csv'])
  })
})

describe('CSV', () => {
  it.each(HOSTILE)('makes %j harmless and leaves negative numbers as numbers', async (name) => {
    const text = textOf(reportWith([name]), { format: 'csv' })
    const row = Papa.parse<string[]>(text).data[1] ?? []
    const isHarmless = name === '"=1"'
    expect(row[1]).toBe(isHarmless ? name : `'${name}`)
    expect([row[0], row[3], row[4]]).toEqual(['007', '-2', '-2.50'])
  })

  it('never begins a cell of text like a formula, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (name) => {
        const row = Papa.parse<string[]>(textOf(reportWith([name]), { format: 'csv' })).data[1] ?? []
        expect(row[1]).not.toMatch(/^[=+\-@\t\r\n]/)
        expect([name, `'${name}`]).toContain(row[1])
      })
    )
  })

  it('is written as the reader’s Excel expects it', async () => {
    const csv = {
      separator: ';',
      decimalMark: ',',
      encoding: 'utf-8-bom',
      hasTotals: true,
      headings: 'keys'
    } as const
    const text = textOf(reportWith(['Käse; mild']), { format: 'csv', csv })
    expect(text).toBe(
      '\ufeffsku;name;effectiveOn;onHand;stockValue\r\n007;"Käse; mild";2026-02-03;-2;-2,50\r\nTotal;;;;-2,50\r\n'
    )
    const wide = fileOf(reportWith(['Käse']), {
      format: 'csv',
      csv: { ...PLAIN_CSV, encoding: 'utf-16' }
    })
    expect([...wide.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x73, 0x00])
  })

  it('gives the clipboard one line a row', async () => {
    const lines = textOf(reportWith(['two\nlines\tand a tab', '=1']), { format: 'text' }).split('\n')
    expect(lines).toEqual([
      'SKU\tName\tDate\tOn hand\tStock value',
      '007\ttwo lines and a tab\t2026-02-03\t-2\t-2.50',
      "007\t'=1\t2026-02-03\t-2\t-2.50",
      'Total\t\t\t\t-2.50',
      ''
    ])
  })
})

describe('XLSX', () => {
  it('holds every hostile text as text and no formula at all', async () => {
    const { path, rows } = await sheetOf(reportWith(HOSTILE))
    const sheet = execFileSync('unzip', ['-p', path, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' })
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(rows.slice(1, -1).map((row) => String(row[1]).trim())).toEqual(HOSTILE.map((text) => text.trim()))
  })

  it('types its cells: codes as text, dates as dates, amounts as numbers, a total below', async () => {
    const { rows } = await sheetOf(reportWith(['Bread']))
    expect(rows).toEqual([
      ['SKU', 'Name', 'Date', 'On hand', 'Stock value'],
      ['007', 'Bread', new Date('2026-02-03T00:00:00Z'), -2, -2.5],
      ['Total', null, null, null, -2.5]
    ])
  })

  it('freezes its header, is sound for unzip, and the same report gives the same bytes', async () => {
    const { path } = await sheetOf(reportWith(['Bread']))
    expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors')
    expect(execFileSync('unzip', ['-p', path, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' })).toContain(
      'state="frozen"'
    )
    expect(fileOf(reportWith(['Bread']), { format: 'xlsx' }).equals(readFileSync(path))).toBe(true)
  })

  it('takes any text, control characters and halves of signs included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (name) => {
        const { rows } = await sheetOf(reportWith([`x${name}x`]))
        expect(String(rows[1]?.[1])).toMatch(/^x[^]*x$/)
      }),
      { numRuns: 40 }
    )
  })
})

describe('every format', () => {
  it.each<ReportFormat>(['table', 'csv', 'json', 'xlsx', 'text'])(
    '%s reads the rows once, as they come',
    async (format) => {
      let read = 0
      function* rows() {
        for (; read < 5_000; read++)
          yield { sku: String(read), name: 'n', effectiveOn: '2026-02-03', onHand: '1', stockValue: '1.00' }
      }
      const bytes = fileOf({ ...reportWith([]), rows: rows() }, { format })
      expect(read).toBe(5_000)
      expect(bytes.length).toBeGreaterThan(5_000)
    }
  )
})

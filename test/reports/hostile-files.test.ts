// Ten thousand hostile texts through every export, ten thousand hostile names, and a kill in the middle of a file.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, resolve, sep, win32 } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../core/app/report.ts'
import { fromCsvText } from '../../core/lib/csv-row.ts'
import { safeFileName } from '../../electron/safe-file-name.ts'
import { unescapeText } from '../../core/intake/sheet/cell-text.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { hostileCell } from './hostile-cells.ts'
import { fileOf, textOf } from './report-of.ts'

const COUNT = 10_000
const SEED = 6
const BEGINNINGS = [
  '=1+1',
  '+49 30',
  '-2',
  '@x',
  '\t=1',
  '\n=1',
  '\r=1',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '\uff1d1',
  '\uff0b1',
  '\uff0d2',
  '\uff20x',
  "'=1",
  "''-2"
]

/** What Windows takes for a device before the first dot. */
const DEVICES: ReadonlySet<string> = new Set(
  ['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$'].concat(
    Array.from('0123456789\u00b9\u00b2\u00b3').flatMap((digit) => [`COM${digit}`, `LPT${digit}`])
  )
)

/** Every second one begins like a formula, the others hold anything. */
function hostileTexts(): readonly string[] {
  const ends = fc.sample(hostileCell, { numRuns: COUNT, seed: SEED })
  return ends.map((end, at) => (at % 2 === 0 ? `${BEGINNINGS[(at / 2) % BEGINNINGS.length]}${end}` : end))
}

/** The file as LibreOffice understands it, saved as a workbook. */
function convertWithOffice(path: string, folder: string): string {
  // Comma, quotation mark, UTF-8: no dialog asks for them here.
  const filter = '--infilter=Text - txt - csv (StarCalc):44,34,76'
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  spawnSync('soffice', [profile, '--headless', filter, '--convert-to', 'xlsx', '--outdir', folder, path])
  return path.replace(/\.csv$/, '.xlsx')
}

function reportWith(names: readonly string[]): Report {
  return {
    name: 'stock-balance',
    currency: 'GBP',
    currencyDigits: 2,
    columns: [
      { key: 'sku', kind: 'text' },
      { key: 'name', kind: 'text' },
      { key: 'stockValue', kind: 'money' }
    ],
    rows: names.map((name) => ({ sku: '007', name, stockValue: '-2.50' })),
    totals: () => ({ items: names.length })
  }
}

describe('ten thousand hostile texts', () => {
  it('run nowhere in CSV, come back as they were, and leave negative numbers numbers', () => {
    const names = hostileTexts()
    const rows = Papa.parse<string[]>(textOf(reportWith(names), { format: 'csv' }), {
      newline: '\r\n',
      skipEmptyLines: true
    }).data.slice(1)
    expect(
      rows.filter(([, name = '']) =>
        /^[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(name)
      )
    ).toEqual([])
    expect(rows.map(([, name = '']) => fromCsvText(name))).toEqual(names)
    expect(new Set(rows.map(([sku, , value]) => `${sku} ${value}`))).toEqual(new Set(['007 -2.50']))
  })

  it('are texts in a workbook, without a formula, as a second library reads it', async () => {
    const names = hostileTexts()
    const path = join(tempFolder(), 'report.xlsx')
    writeFileSync(path, fileOf(reportWith(names), { format: 'xlsx' }))
    const sheet = spawnSync('unzip', ['-p', path, 'xl/worksheets/sheet1.xml'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 27
    })
    expect(sheet.stdout).toContain('inlineStr')
    expect(sheet.stdout).not.toMatch(/<f[ >]/)
    const rows = ((await readXlsxFile(path, { trim: false }))[0]?.data ?? []).slice(1, -1)
    // The library leaves Excel's escapes of control characters as they are.
    expect(rows.map((row) => unescapeText(String(row[1])))).toEqual(names)
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set([-2.5]))
  }, 60_000)

  it('make no formula in LibreOffice', ({ skip }) => {
    const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
    skip(found.status !== 0, 'LibreOffice is not installed here: not opened in it')
    const folder = tempFolder()
    const names = hostileTexts().slice(0, 500)
    writeFileSync(join(folder, 'report.csv'), textOf(reportWith(names), { format: 'csv' }))
    const converted = convertWithOffice(join(folder, 'report.csv'), folder)
    const sheet = spawnSync('unzip', ['-p', converted, 'xl/worksheets/sheet1.xml'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 27
    })
    expect(sheet.stdout).toContain('<row')
    expect(sheet.stdout).not.toMatch(/<f[ >]/)
  }, 120_000)
})

describe('ten thousand hostile names of files', () => {
  it('stay inside the folder, on every system', () => {
    const folder = resolve('/somewhere/exports')
    const parts = fc.constantFrom(
      '..',
      '/',
      '\\',
      'C:',
      '~',
      '\0',
      'a',
      '.',
      ' ',
      '\u202e',
      'CON',
      'nul',
      'Com1',
      'LPT\u00b2',
      '%2e%2e',
      ':x',
      '\n'
    )
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 12 }).map((each) => each.join(''))
    )
    for (const text of fc.sample(name, { numRuns: COUNT, seed: SEED })) {
      const safe = safeFileName(text, 'report')
      const outside = [
        !resolve(folder, `${safe}.csv`).startsWith(folder + sep),
        basename(safe) !== safe,
        win32.basename(safe) !== safe,
        /[\p{Cc}<>:"/\\|?*]/u.test(safe) || safe === '' || safe.startsWith('.'),
        DEVICES.has(safe.split('.')[0]?.trim().toUpperCase() ?? ''),
        /[. ]$/.test(safe)
      ]
      expect([text, outside.includes(true)]).toEqual([text, false])
    }
  })
})

describe('the name of a file', () => {
  it.each([
    ['CON', 'CON_'],
    ['nul', 'nul_'],
    ['Com1', 'Com1_'],
    ['LPT\u00b9', 'LPT\u00b9_'],
    ['conout$', 'conout$_'],
    [' ..aux.. ', 'aux_'],
    ['PRN.2026.csv', 'PRN_.2026.csv'],
    ['NUL .csv', 'NUL_ .csv'],
    ['CON:', 'CON_'],
    ['Contoso', 'Contoso'],
    ['COM10', 'COM10'],
    ['my CON', 'my CON'],
    ['Acme Ltd. . ', 'Acme Ltd'],
    [`${'a'.repeat(99)}. b`, 'a'.repeat(99)],
    ['. . .', 'report']
  ])('%j becomes %j', (text, expected) => {
    expect(safeFileName(text, 'report')).toBe(expected)
  })
})

describe('a kill in the middle of a file', () => {
  it('leaves the file of before', async () => {
    const folder = tempFolder()
    const path = join(folder, 'report.csv')
    writeFileSync(path, 'of before')
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('./write-for-ever.ts', import.meta.url)),
      path
    ])
    await once(child.stdout, 'data')
    expect((await readdir(folder)).length).toBe(2)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(readFileSync(path, 'utf8')).toBe('of before')
  }, 30_000)
})

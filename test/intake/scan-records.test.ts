import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { COMMA_DIALECT, type Dialect } from '../../core/intake/csv/dialect.ts'
import { RecordScanner } from '../../core/intake/csv/scan-records.ts'
import type { TableRecord } from '../../core/intake/table/table-record.ts'

function scan(
  content: string | Buffer,
  options: { chunk?: number; dialect?: Partial<Dialect>; width?: number } = {}
): TableRecord[] {
  const bytes = Buffer.from(content)
  const widths = options.width === undefined ? {} : { widths: { min: options.width, max: options.width } }
  const scanner = new RecordScanner({ dialect: { ...COMMA_DIALECT, ...options.dialect }, ...widths })
  const records: TableRecord[] = []
  const size = options.chunk ?? Math.max(1, bytes.length)
  for (let at = 0; at < bytes.length; at += size) records.push(...scanner.push(bytes.subarray(at, at + size)))
  return records.concat(scanner.finish())
}

const short = (records: readonly TableRecord[]): unknown[] =>
  records.map(({ line, cells, fault }) => (fault === undefined ? [line, ...cells] : [line, fault]))

describe('a damaged record costs its own line and no other', () => {
  const cases: [string, string, unknown[]][] = [
    [
      'a quote never closed',
      'a,"b,c\nd,e,f\ng,h,i\n',
      [
        [1, 'quote'],
        [2, 'd', 'e', 'f'],
        [3, 'g', 'h', 'i']
      ]
    ],
    [
      'a quote closed within a field',
      'a,"b" c,d\ne,f,g\n',
      [
        [1, 'quote'],
        [2, 'e', 'f', 'g']
      ]
    ],
    [
      'a quote that a later inch mark closes',
      'a,"b,c\nd,5" e,f\ng,"h,h",i\n',
      [
        [1, 'quote'],
        [2, 'd', '5" e', 'f'],
        [3, 'g', 'h,h', 'i']
      ]
    ],
    [
      'a quote that would swallow a whole record',
      'a,"b,c\nd,5",f\n',
      [
        [1, 'quote'],
        [2, 'd', '5"', 'f']
      ]
    ],
    [
      'a zero byte',
      'a,b\0,c\nd,e,f\n',
      [
        [1, 'nul'],
        [2, 'd', 'e', 'f']
      ]
    ],
    [
      'a quote open at the end',
      'a,b,c\nd,"e',
      [
        [1, 'a', 'b', 'c'],
        [2, 'quote']
      ]
    ]
  ]
  it.each(cases)('%s', (_, text, expected) => {
    for (const chunk of [1, 3, 1000]) expect(short(scan(text, { width: 3, chunk }))).toEqual(expected)
  })

  it('reports a record over the cap, keeps its beginning and goes on after it', () => {
    const records = scan(`a,b\nc,${'x'.repeat(200_000)}\nd,e\n`, { chunk: 10_000 })
    expect(short(records)).toEqual([
      [1, 'a', 'b'],
      [2, 'too_long'],
      [3, 'd', 'e']
    ])
    expect(records[1]?.raw.length).toBeLessThan(3000)
  })

  it('resumes after a quote that stays open for more than the cap', () => {
    const good = 'x,y,z\n'.repeat(20_000)
    const records = scan(`a,"b,c\n${good}`, { width: 3, chunk: 4096 })
    expect(records).toHaveLength(20_001)
    expect(records[0]?.fault).toBe('quote')
  })

  it('marks bytes that are no UTF-8 and keeps the text legible', () => {
    const records = scan(
      Buffer.concat([Buffer.from('Größe,1\nGr'), Buffer.from([0xf6]), Buffer.from('n,2\nç,3\n')])
    )
    expect(records.map(({ cells, unsure }) => [cells[0], unsure])).toEqual([
      ['Größe', undefined],
      ['Grön', true],
      ['ç', undefined]
    ])
  })
})

describe('line numbers are physical lines', () => {
  it.each(['\n', '\r\n', '\r', '\r\r\n'])('with %j', (end) => {
    const text = ['a,b', '', '"c', 'c",d', 'e,f'].join(end)
    for (const chunk of [1, 2, 100]) expect(scan(text, { chunk }).map(({ line }) => line)).toEqual([1, 3, 5])
  })

  it('with mixed line ends', () => {
    expect(short(scan('1,2\n3,4\r\n5,6\r7,8'))).toEqual([
      [1, '1', '2'],
      [2, '3', '4'],
      [3, '5', '6'],
      [4, '7', '8']
    ])
  })
})

describe('dialects', () => {
  const cases: [string, string, Partial<Dialect>, string[]][] = [
    ['doubled quotes', '"a ""b""",c', {}, ['a "b"', 'c']],
    ['backslash quotes', '"a \\"b\\"",c', { escape: 'backslash' }, ['a "b"', 'c']],
    ['escaped delimiters without quotes', 'a\\, b,c', { quote: '', escape: 'backslash' }, ['a, b', 'c']],
    ['stray quotes', '"a "b" c",d', { escape: 'stray' }, ['a "b" c', 'd']],
    ['several characters between fields', 'a||b|c||d', { delimiter: '||' }, ['a', 'b|c', 'd']],
    ['spaces around quotes', 'a, "b, c" ,d', {}, ['a', 'b, c', 'd']],
    ['quotes inside unquoted text', `37"N 12',5"`, {}, [`37"N 12'`, '5"']],
    ['single quotes', "'a,b',c", { quote: "'" }, ['a,b', 'c']],
    ['letters beyond ASCII', 'ä;"é;";中', { delimiter: ';' }, ['ä', 'é;', '中']]
  ]
  it.each(cases)('%s', (_, text, dialect, expected) => {
    for (const chunk of [1, 1000]) expect(scan(text, { dialect, chunk })[0]?.cells).toEqual(expected)
  })
})

it('reads clean files as papaparse does, whatever the chunks', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', ' ', '"', ',', '\n', 'ä', "'", ';', '中'),
    maxLength: 6
  })
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('\n', '\r\n'),
      (table, chunk, newline) => {
        const text = Papa.unparse(table, {
          newline,
          quotes: (value: unknown) => /^\s|\s$/.test(String(value))
        })
        const oracle = Papa.parse<string[]>(text, { newline, delimiter: ',' }).data
        const expected = oracle.filter((row) => row.length > 1)
        expect(scan(text, { chunk }).map(({ cells }) => cells)).toEqual(expected)
      }
    ),
    { numRuns: 500 }
  )
})

it('keeps the source text of every record', () => {
  expect(scan('a,"b\nc",d\r\ne,f,g').map(({ raw }) => raw)).toEqual(['a,"b\nc",d', 'e,f,g'])
})

// Delimited texts that were made to hurt.
import { long, MEGABYTE, small, type EvilFile } from './evil-file.ts'

const HEAD = 'Code,Qty,Price\nA,1,2\n'
/** Few lines in many bytes: it is the quote that hurts here, not the number of lines. */
const LONG_ROW = `B,${'description '.repeat(90)},2\n`
const repeated = (text: string): string => text.repeat(Math.floor(MEGABYTE / text.length))

export const EVIL_TEXT: readonly EvilFile[] = [
  long('field-quoted.csv', {
    head: `${HEAD}B,"`,
    piece: 'x'.repeat(MEGABYTE),
    count: 200,
    tail: '",2\nC,3,4\n'
  }),
  long('field-bare.csv', { head: `${HEAD}B,`, piece: 'x'.repeat(MEGABYTE), count: 200, tail: ',2\nC,3,4\n' }),
  long('field-first.csv', { head: '', piece: 'x'.repeat(MEGABYTE), count: 200 }),
  long('quotes.csv', { head: `${HEAD}B,`, piece: '"'.repeat(MEGABYTE), count: 50, tail: ',2\n' }),
  long('quote-open.csv', { head: 'Code,Qty,Price\n"A,1,2\n', piece: repeated(LONG_ROW), count: 50 }),
  long('quote-open-late.csv', { head: `${HEAD}B,"x,2\n`, piece: repeated(LONG_ROW), count: 50 }),
  long('nuls.csv', { head: HEAD, piece: '\0'.repeat(MEGABYTE), count: 50 }),
  long('nuls-first.csv', { head: '\0', piece: '\0'.repeat(MEGABYTE), count: 10 }),
  small('nul-in-cell.csv', () => `${HEAD}B\0C,1,2\nD,1,2\n`),
  long('columns.csv', { head: HEAD, piece: '1,'.repeat(500_000), count: 10, tail: '\n3,4,5\n' }),
  long('columns-header.csv', { head: '', piece: 'a,'.repeat(500_000), count: 10, tail: '\n1,2\n' }),
  long('blank-lines.csv', { head: HEAD, piece: '\n'.repeat(MEGABYTE), count: 20, tail: 'B,1,2\n' }),
  long('returns.csv', { head: HEAD, piece: '\r'.repeat(MEGABYTE), count: 20, tail: 'B,1,2\r' }),
  long('spaces.csv', { head: HEAD, piece: ' '.repeat(MEGABYTE), count: 50, tail: 'B,1,2\n' }),
  long('comments.csv', { head: HEAD, piece: repeated('# x,y,z\n'), count: 20, tail: 'B,1,2\n' }),
  small('utf8-broken.csv', () =>
    Buffer.concat([
      Buffer.from(HEAD),
      Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80]),
      Buffer.from(',1,2\n')
    ])
  ),
  small('utf8-all-bytes.csv', () =>
    Buffer.concat([Buffer.from(HEAD), Buffer.from(Array.from({ length: 256 * 400 }, (_, at) => at & 255))])
  ),
  small('utf16-odd.csv', () =>
    Buffer.concat([Buffer.from('\ufeffCode,Qty,Price\nA,1,2\n', 'utf16le'), Buffer.from([0xd8])])
  ),
  small('utf16-surrogates.csv', () =>
    Buffer.from(`\ufeffCode,Qty,Price\n${'\ud800'.repeat(100_000)},1,2\n`, 'utf16le')
  ),
  small('marks-only.csv', () => Buffer.from('\ufeff')),
  small('proto.csv', () => '__proto__,constructor,toString,Qty,Price\nx,y,z,1,2\n'),
  small(
    'proto-invoice.csv',
    () => 'Code,Qty,Price,__proto__,hasOwnProperty\n__proto__,1,2,3,4\nconstructor,1,2,3,4\n'
  ),
  small('formulas.csv', () => "Code,Description,Qty,Price\n=cmd|'/C calc'!A0,@SUM(1+1),1,2\n+1,-1,1,2\n"),
  small(
    'numbers.csv',
    () => `${HEAD}B,${'9'.repeat(100_000)},1\nC,1e999999999,1\nD,0x10,NaN\nE,Infinity,-0\n`
  ),
  small('combining.csv', () => `${HEAD}e${'\u0301'.repeat(1_000_000)},1,2\n`),
  small('direction.csv', () => `${HEAD}\u202eabc\u202c,1,2\n`),
  small(
    'slow-pattern.csv',
    () => `${HEAD}${`${' '.repeat(50_000)}x`.repeat(20)},${'1,'.repeat(200)}\n${'-'.repeat(200_000)},1,2\n`
  ),
  small('empty.csv', () => '')
]

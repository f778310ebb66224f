// Texts as a list can hold them, most of them made to be run, cut, split or taken for something else.
import fc from 'fast-check'

/** Without white space at its ends, which no reader keeps, and zero bytes, for which rows are refused as damaged. */
export const hostileCell: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('=1+1', "'=1", "''=1", '+49', '-2', '@x', '007', '1,5;x', 'two\nlines', '"', "'x", 'é'),
    fc.string({ minLength: 1, unit: 'binary' }).map((text) => `=${text}`)
  )
  .map((text) => text.replaceAll('\0', '').trim())
  .filter((text) => text !== '')

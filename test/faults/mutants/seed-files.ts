// The sound files that mutants are made of, by format: the fixtures, and OpenDocument sheets with the same rows.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import Papa from 'papaparse'
import yauzl from 'yauzl'
import { row, workbook, zip } from '../../intake/xlsx-files.ts'

/** A file as the mutator takes it apart: the entries of a zip file, or itself as the only part. */
export interface SeedFile {
  readonly name: string
  readonly bytes: Buffer
  readonly entries?: Readonly<Record<string, Buffer>>
}

export const MUTANT_FORMATS = ['csv', 'xlsx', 'ods', 'ubl', 'cii', 'pdf'] as const
export type MutantFormat = (typeof MUTANT_FORMATS)[number]

const FIXTURES = resolve(import.meta.dirname, '..', '..', 'fixtures')
const SAMPLES = resolve(import.meta.dirname, '..', '..', '..', 'resources', 'samples')
/** Larger ones say nothing more and take longer. */
const MAX_BYTES = 64 * 1024

/** The seeds of a format; never none. */
export async function seedFiles(format: MutantFormat): Promise<readonly SeedFile[]> {
  const invoices = [...filesIn(join(FIXTURES, 'invoices'), '.csv'), ...filesIn(SAMPLES, '.csv')]
  // Most fixtures are bare tables; half of the mutants shall get as far as lines.
  const often = Array.from({ length: 4 }, () => invoices).flat()
  switch (format) {
    case 'csv':
      return [...often, ...filesIn(join(FIXTURES, 'csv'), '.csv')]
    case 'xlsx':
      return Promise.all(
        [...often.map(toWorkbook), ...filesIn(join(FIXTURES, 'xlsx', 'files'), '.xlsx')].map(withEntries)
      )
    case 'ods':
      return Promise.all(invoices.map(toOpenDocument).map(withEntries))
    case 'ubl':
    case 'cii':
      return filesIn(join(FIXTURES, 'e-invoices', format), '.xml')
    case 'pdf':
      return filesIn(join(FIXTURES, 'e-invoices', 'pdf'), '.pdf', Number.POSITIVE_INFINITY)
  }
}

function filesIn(folder: string, ending: string, maxBytes = MAX_BYTES): readonly SeedFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) === ending)
    .toSorted()
  const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  return files.filter(({ bytes }) => bytes.length > 0 && bytes.length <= maxBytes)
}

async function withEntries(file: SeedFile): Promise<SeedFile> {
  const archive = await yauzl.fromBufferPromise(file.bytes)
  const entries: Record<string, Buffer> = {}
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    entries[entry.fileName] = Buffer.concat(chunks)
  }
  return { ...file, entries }
}

function rowsOf({ bytes }: SeedFile): readonly (readonly string[])[] {
  return Papa.parse<string[]>(bytes.toString('latin1').trim()).data
}

function toWorkbook(file: SeedFile): SeedFile {
  const rows = rowsOf(file).map((cells, at) =>
    row(
      at + 1,
      cells.map((text) => (IS_NUMBER.test(text) ? Number(text) : toMarkup(text)))
    )
  )
  return { name: file.name.replace('.csv', '.xlsx'), bytes: workbook({ sheets: { Goods: rows.join('') } }) }
}

function toOpenDocument(file: SeedFile): SeedFile {
  const rows = rowsOf(file).map((cells) => `<table:table-row>${cells.map(toCell).join('')}</table:table-row>`)
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Sheet">${rows.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
  return { name: file.name.replace('.csv', '.ods'), bytes: zip({ mimetype, 'content.xml': content }) }
}

const IS_NUMBER = /^-?\d+(?:\.\d+)?$/

function toCell(text: string): string {
  const shown = `<text:p>${toMarkup(text)}</text:p>`
  return IS_NUMBER.test(text)
    ? `<table:table-cell office:value-type="float" office:value="${text}">${shown}</table:table-cell>`
    : `<table:table-cell office:value-type="string">${shown}</table:table-cell>`
}

function toMarkup(text: string): string {
  return text.replace(/[&<\p{Cc}]/gu, ' ')
}

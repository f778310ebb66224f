// Workbooks for tests, built from the parts that a case is about.
import { deflateRawSync, crc32 } from 'node:zlib'

export interface WorkbookParts {
  /** Inner markup of `sheetData`, by sheet name; a name that begins with `!` is a hidden sheet. */
  readonly sheets: Readonly<Record<string, string>>
  readonly strings?: string
  /** Number formats of styles 0, 1, 2 … */
  readonly formats?: readonly string[]
  readonly date1904?: '1'
  readonly more?: Readonly<Record<string, string | Buffer>>
}

/** The bytes of an Office Open XML workbook. */
export function workbook(parts: WorkbookParts): Buffer {
  const names = Object.keys(parts.sheets)
  const formats = parts.formats ?? []
  const files: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${parts.date1904 ?? '0'}"/><sheets>${names.map((name, at) => `<sheet name="${name.replace('!', '')}" state="${name.startsWith('!') ? 'hidden' : 'visible'}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => `<Relationship Id="r${at}" Type="http://x/worksheet" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${parts.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`
  }
  names.forEach((name, at) => {
    files[`xl/worksheets/s${at}.xml`] =
      `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${parts.sheets[name] ?? ''}</sheetData></worksheet>`
  })
  return zip({ ...files, ...parts.more })
}

/** A row of cells; numbers become numbers, texts inline strings, `undefined` nothing, objects their attributes and value. */
export function row(
  number: number,
  cells: readonly (string | number | undefined | { readonly attributes: string; readonly value: string })[]
): string {
  const inner = cells.map((cell, at) => {
    const place = `r="${String.fromCharCode(65 + at)}${number}"`
    if (cell === undefined) return ''
    if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`
    if (typeof cell === 'string') return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`
    return `<c ${place} ${cell.attributes}>${cell.value}</c>`
  })
  return `<row r="${number}">${inner.join('')}</row>`
}

/** A zip file of deflated entries. */
export function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(bytes), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(bytes.length, 8)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(Buffer.byteLength(name), 0)
    const head = Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0x5c])
    const local = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4]),
      head,
      sizes,
      lengths,
      Buffer.from(name),
      packed
    ])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    centrals.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0]),
        head,
        sizes,
        lengths,
        place.subarray(0, 14),
        Buffer.from(name)
      ])
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

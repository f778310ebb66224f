// Small PDFs for tests, built from their objects.

/** A PDF of numbered objects, with a right table of them. */
export function pdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let size = 9
  objects.forEach((object, at) => {
    offsets.push(size)
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n')
    ])
    parts.push(part)
    size += part.length
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${size}\n%%EOF`
    )
  )
  return Buffer.concat(parts)
}

/** A PDF with one attachment, `factur-x.xml`, whose stream object is given. */
export function withFile(stream: string | Buffer): Buffer {
  return pdf([
    '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(factur-x.xml) 4 0 R]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
    '<</Type/Filespec/F(factur-x.xml)/UF(factur-x.xml)/EF<</F 5 0 R>>>>',
    stream
  ])
}

/** The object of an attachment whose bytes are encoded already. */
export const streamOf = (bytes: Buffer, filter: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<</Type/EmbeddedFile/Length ${bytes.length}/Filter ${filter}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream')
  ])

// Draws resources/icons/docket.svg in every size that the packages need: PNGs, and the containers of Windows and macOS.
// Run it after a change of the drawing: node scripts/make-icons.ts
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startBrowser } from '../test/electron-host/chromium.ts'
import { ROOT } from '../test/electron-host/drive.ts'

const FOLDER = join(ROOT, 'resources', 'icons')
const SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const LINUX_SIZES: readonly number[] = SIZES.filter((size) => size <= 512)
const WINDOWS_SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256]
/** Apple's names of the sizes, each with the PNG that it holds. */
const MAC_TYPES: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024]
]

interface Picture {
  readonly size: number
  readonly png: Buffer
}

const pictures = await draw(await readFile(join(FOLDER, 'docket.svg'), 'utf8'))
const pictureOf = (size: number): Picture => {
  const found = pictures.find((picture) => picture.size === size)
  if (found === undefined) throw new Error(`no picture of ${size} pixels`)
  return found
}
for (const size of LINUX_SIZES) await writeFile(join(FOLDER, `${size}x${size}.png`), pictureOf(size).png)
await writeFile(join(FOLDER, 'docket.ico'), toIco(WINDOWS_SIZES.map(pictureOf)))
await writeFile(
  join(FOLDER, 'docket.icns'),
  toIcns(MAC_TYPES.map(([type, size]) => [type, pictureOf(size).png]))
)

async function draw(svg: string): Promise<readonly Picture[]> {
  const browser = await startBrowser({ isHeadless: true, isAttachable: false, switches: [] })
  const page = await browser.context.newPage()
  const drawn: Picture[] = []
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`
    )
    drawn.push({ size, png: await page.screenshot({ omitBackground: true }) })
  }
  await browser.close()
  return drawn
}

/** https://en.wikipedia.org/wiki/ICO_(file_format): a directory of 16-byte entries, then the PNGs. */
function toIco(icons: readonly Picture[]): Buffer {
  const header = Buffer.from([0, 0, 1, 0, icons.length, 0])
  let offset = header.length + 16 * icons.length
  const entries = icons.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    // 256 is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...icons.map(({ png }) => png)])
}

/** https://en.wikipedia.org/wiki/Apple_Icon_Image_format: type and length before every PNG, and before the whole. */
function toIcns(icons: readonly (readonly [string, Buffer])[]): Buffer {
  const chunks = icons.map(([type, png]) => Buffer.concat([icnsHead(type, png.length), png]))
  const body = Buffer.concat(chunks)
  return Buffer.concat([icnsHead('icns', body.length), body])
}

function icnsHead(type: string, contentLength: number): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(contentLength + 8, 4)
  return head
}

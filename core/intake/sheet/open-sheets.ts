// The sheets of any workbook that we read, behind one interface.
import { OperationError, type AppError } from '../../contract/app-error.ts'
import type { FileSource } from '../read-events.ts'
import { isOpenDocument, openOpenDocument } from './open-document.ts'
import { openPackage, type Package } from './open-package.ts'
import type { OpenedSheets } from './opened-sheets.ts'
import { isWorkbook, openWorkbook } from './open-workbook.ts'
import type { Percents } from './percents.ts'
import { readCells } from './read-cells.ts'

/**
 * Opens a workbook.
 * @throws OperationError FORMAT_UNSUPPORTED with what the zip file is instead; see openPackage for the others
 */
export async function openSheets(source: FileSource, percents: Percents): Promise<OpenedSheets> {
  const parts = await openPackage(source)
  if (await isOpenDocument(parts)) return openOpenDocument(parts, percents)
  if (!isWorkbook(parts)) throw new OperationError(refusalOf(parts))
  const workbook = await openWorkbook(parts)
  return {
    format: 'xlsx',
    sheets: workbook.sheets,
    read: (name) => {
      const path = workbook.sheets.find((sheet) => sheet.name === name)?.path ?? ''
      return readCells(parts, workbook, path, percents)
    }
  }
}

const KNOWN_PARTS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'Word document'],
  ['ppt/presentation.xml', 'PowerPoint presentation'],
  ['xl/workbook.bin', 'Excel binary workbook (.xlsb)'],
  ['meta-inf/manifest.xml', 'OpenDocument'],
  ['index/document.iwa', 'Apple Numbers'],
  ['encryptioninfo', 'encrypted Excel']
]

function refusalOf(parts: Package): AppError {
  const known = KNOWN_PARTS.find(([path]) => parts.has(path))?.[1]
  if (known === undefined && parts.paths().some((path) => /^xl\//i.test(path)))
    return { code: 'FORMAT_DAMAGED', file: parts.file, found: 'xl/workbook.xml is missing' }
  return { code: 'FORMAT_UNSUPPORTED', file: parts.file, found: known ?? 'ZIP' }
}

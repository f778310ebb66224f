// Once a file is read whole: what each of its documents adds up to, and whether one like it is already posted.
import type { Database } from 'better-sqlite3'
import type { DuplicateGrade } from '../contract/duplicates.ts'
import { compareDocuments, isOverlapping } from '../domain/compare-documents.ts'
import { addToSketch, hashLine, lineIdentity } from '../domain/document-sketch.ts'
import type { Finding, PlannedLine } from '../domain/planned-line.ts'
import { toMicro } from '../domain/quantity.ts'
import {
  prepareDocumentFacts,
  prepareHasLive,
  prepareLikeness,
  prepareLikenessSearch,
  type DocumentFacts,
  type LikenessSearch,
  type SoughtDocument
} from '../inventory/document-likeness.ts'
import type { ImportRecord } from '../inventory/imports.ts'
import { prepareDocumentLines, type DocumentLine } from '../inventory/lists/list-duplicates.ts'
import { addWarning, holdDocument } from '../inventory/staged-findings.ts'
import type { RegisteredDocument } from './document-registry.ts'
import { createBreather } from './session.ts'

/** What is added up of a document while its lines are planned. */
export interface DocumentTally {
  readonly document: RegisteredDocument
  lines: number
  firstLine: number
  lastLine: number
  totalMinor: number | undefined
  readonly sketch: number[]
}

export function startTally(document: RegisteredDocument): DocumentTally {
  return { document, lines: 0, firstLine: 0, lastLine: 0, totalMinor: 0, sketch: [] }
}

/** Counts a line into its document; a group repeats the lines that it holds and does not count. */
export function tallyLine(tally: DocumentTally, { source, netMinor }: PlannedLine): void {
  if (source.kind === 'group') return
  tally.lines++
  tally.firstLine = tally.firstLine === 0 ? source.line : Math.min(tally.firstLine, source.line)
  tally.lastLine = Math.max(tally.lastLine, source.line)
  tally.totalMinor =
    tally.totalMinor === undefined || netMinor === undefined ? undefined : tally.totalMinor + netMinor
  const quantity = source.quantity === undefined ? undefined : (toMicro(source.quantity) ?? source.quantity)
  addToSketch(tally.sketch, hashLine(`${lineIdentity(source)}\n${quantity ?? ''}\n${netMinor ?? ''}`))
}

/**
 * Writes what the documents add up to, and warns at the first line of each that is like a live one of its supplier.
 * Call it inside a transaction. What was asked for again on purpose is not compared.
 * @returns false if `isCancelled` was true between two documents
 */
export async function gradeDocuments(
  db: Database,
  record: ImportRecord,
  tallies: Iterable<DocumentTally>,
  isCancelled: () => boolean
): Promise<boolean> {
  const putFacts = prepareDocumentFacts(db)
  const putLikeness = prepareLikeness(db)
  const means = { search: prepareLikenessSearch(db), linesOf: prepareDocumentLines(db) }
  const hasLive = prepareHasLive(db)
  const breathe = createBreather()
  for (const tally of tallies) {
    putFacts(toFacts(tally))
    const sought = record.isRepeat ? undefined : toSought(tally, record)
    const isWorthwhile = sought !== undefined && hasLive(sought.supplierId, sought.importId)
    const found = isWorthwhile ? findLikeness(means, sought) : undefined
    if (found !== undefined) {
      putLikeness(tally.document.documentId, found.otherId, found.grade)
      if (found.grade !== 'same_number') warn(db, record, tally, found)
    }
    await breathe()
    if (isCancelled()) return false
  }
  return true
}

/** What grading looks with. */
interface SearchMeans {
  readonly search: LikenessSearch
  readonly linesOf: (documentId: number) => readonly DocumentLine[]
}

interface Likeness {
  readonly grade: DuplicateGrade
  readonly otherId: number
}

/** The strongest grade that holds. */
function findLikeness({ search, linesOf }: SearchMeans, sought: SoughtDocument): Likeness | undefined {
  const sameNumber = search.sameNumber(sought)
  if (sameNumber !== undefined) return { grade: 'same_number', otherId: sameNumber }
  const sameTotal = search.sameTotal(sought)
  if (sameTotal !== undefined) return { grade: 'same_date_total', otherId: sameTotal }
  const candidates = search.sharingLines(sought)
  if (candidates.length === 0) return undefined
  const lines = linesOf(sought.documentId)
  const overlapping = candidates.find((otherId) => {
    const others = linesOf(otherId)
    return isOverlapping(compareDocuments(lines, others).equal, lines.length, others.length)
  })
  return overlapping === undefined ? undefined : { grade: 'overlapping', otherId: overlapping }
}

function warn(db: Database, record: ImportRecord, tally: DocumentTally, { grade, otherId }: Likeness): void {
  const other = db
    .prepare<[number], number>('SELECT import_id FROM document WHERE document_id = ?')
    .pluck()
    .get(otherId)
  tellOfDocument(db, record.importId, tally, {
    line: tally.firstLine,
    code: 'DUPLICATE_SUSPECTED',
    field: grade,
    got: tally.document.context.document.number,
    expected: String(other)
  })
}

/** Warns at a line of a document, or holds the whole document where its supplier's profile says so. */
export function tellOfDocument(
  db: Database,
  importId: number,
  { document, firstLine, lastLine }: DocumentTally,
  { line, ...finding }: Finding & { readonly line: number }
): void {
  const { documentId, supplier } = document
  const isHeld = supplier?.settings.hold?.some((held) => held === finding.code) ?? false
  if (isHeld) holdDocument(db, importId, { documentId, firstLine, lastLine }, finding)
  else addWarning(db, importId, { ...finding, line })
}

function toSought(
  { document, lines, sketch }: DocumentTally,
  record: ImportRecord
): SoughtDocument | undefined {
  const { documentId, supplier, context } = document
  if (supplier === undefined || lines === 0) return undefined
  const { importId } = record
  const { supplierId } = supplier
  return { documentId, importId, supplierId, type: context.document.type, lines, sketch }
}

function toFacts({ document, lines, firstLine, lastLine, totalMinor, sketch }: DocumentTally): DocumentFacts {
  const isSafe = totalMinor !== undefined && Number.isSafeInteger(totalMinor)
  const { documentId } = document
  return { documentId, lines, firstLine, lastLine, totalMinor: isSafe ? totalMinor : undefined, sketch }
}

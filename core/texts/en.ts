// English. Sentences say what was found and what to do; they blame nobody.
import type { AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import type { Evidence } from '../contract/batch-result.ts'
import { supplierEn } from './supplier-words-en.ts'
import type { Catalogue, IssueDetail } from './catalogue.ts'
import { invoiceEvidenceEn } from './invoice-evidence-en.ts'
import { issueHelpEn } from './issue-help-en.ts'
import { operationEn } from './operation-en.ts'
import { reportEn } from './report-en.ts'

export const en: Catalogue = {
  ...operationEn,
  report: reportEn,
  lineIssue: {
    ITEM_UNMATCHED: (d) =>
      `No item matches${quoted(d.got)}. Choose the item, create it, or mark the line as a charge.`,
    ITEM_AMBIGUOUS: (d) => `More than one item fits${quoted(d.got)}${or(d.expected)}. Choose the right one.`,
    UNIT_UNRESOLVED: (d) =>
      `The unit${quoted(d.got)} cannot be turned into${quoted(d.expected)}. Say how many are in one.`,
    UNIT_INCOMPATIBLE: (d) =>
      `The unit${quoted(d.got)} does not measure the same thing as${quoted(d.expected)}.`,
    QUANTITY_INVALID: (d) => `The quantity${quoted(d.got)} is not a number that can be booked. Correct it.`,
    PRICE_INVALID: (d) =>
      `The price or amount${quoted(d.got)} is not a number that can be booked. Correct it.`,
    NUMBER_AMBIGUOUS: (d) =>
      `The number${quoted(d.got)} can be read in two ways. Say which decimal mark the file uses.`,
    LINE_TOTAL_MISMATCH: (d) =>
      `Quantity times price gives ${d.expected ?? 'another amount'}, but the line says ${d.got ?? 'something else'}.`,
    DOCUMENT_TOTAL_MISMATCH: (d) =>
      `The lines add up to ${d.got ?? 'another sum'}, but the document says ${d.expected ?? 'something else'}.`,
    DUPLICATE_DOCUMENT: (d) =>
      `This document${quoted(d.got)} is already posted${by(d.expected)}. Nothing of it was posted again.`,
    DUPLICATE_SUSPECTED: (d) =>
      `This document${quoted(d.got)} may be one of import ${d.expected ?? '?'} again: ${d.field === 'overlapping' ? 'most lines are equal' : 'supplier, date and total are the same'}. Compare the two.`,
    SUPPLIER_UNKNOWN: () => 'Nothing in the file says who sent it. Name the supplier and plan it again.',
    CURRENCY_MISMATCH: (d) =>
      `The amount is in ${d.got ?? 'another currency'}, the inventory in ${d.expected ?? 'its own'}. Give the exchange rate.`,
    PRICE_VARIANCE: (d) =>
      d.field === 'net'
        ? `Quantity times price gives ${d.expected ?? 'another amount'}. The line says${plain(d.got)}, and so does the document's sum: that was taken.`
        : `The price${plain(d.got)} differs from the usual ${d.expected ?? 'price'}.`,
    SIGN_INCONSISTENT: (d) =>
      `The sign of${quoted(d.got)} does not fit the document. Check whether it is a return.`,
    DATE_INVALID: (d) => `The date${quoted(d.got)} is not a date. Correct it.`,
    FIELD_MISSING: (d) => `The line has no ${d.field ?? 'value'}. Fill it in.`,
    ROW_MALFORMED: rowDamage,
    NO_LINES_IN_PROFILE: (d) => `This kind of e-invoice${quoted(d.got)} carries totals only, no lines.`,
    ENCODING_UNSURE: (d) => `Some characters could not be read for certain${quoted(d.got)}. Check the text.`,
    CELLS_HIDDEN: (d) =>
      `The workbook hides or filters out cells that were read like all others: ${d.got ?? 'rows or columns'}.`,
    PLAN_STALE: (d) =>
      `The item${quoted(d.got)} or its alias was changed after this was planned. Retry the line.`,
    OUT_OF_RANGE: (d) => `The number${quoted(d.got)} is too large, or too fine, to be booked exactly.`,
    DB_CONSTRAINT: (d) => `The inventory refused this line: ${d.got ?? 'a rule was broken'}.`
  },
  lineIssueHelp: issueHelpEn,
  appError: {
    FILE_NOT_FOUND: (e) => `${file(e)} does not exist. Check the name and the folder.`,
    FILE_IS_FOLDER: (e) => `${file(e)} is a folder. Name the files in it.`,
    FILE_UNREADABLE: (e) =>
      `${file(e)} cannot be read${found(e)}. Check that it is not open elsewhere and that you may read it.`,
    FILE_EMPTY: (e) => `${file(e)} is empty.`,
    FILE_TRUNCATED: (e) => `${file(e)} breaks off before its end${at(e)}${found(e)}. Fetch it again.`,
    FILE_TOO_LARGE: (e) => `${file(e)} is larger than Docket reads${found(e)}.`,
    FILE_CHANGED: (e) => `${file(e)} changed while it was read. Import it again.`,
    FORMAT_UNKNOWN: (e) => `${file(e)} is not an invoice format that Docket knows${found(e)}.`,
    FORMAT_UNSUPPORTED: (e) =>
      `${file(e)} is in a format that Docket does not read yet${found(e)}. Ask for CSV, Excel, UBL or CII.`,
    FORMAT_DAMAGED: (e) => `${file(e)} is damaged${at(e)}${found(e)}. Fetch it again.`,
    NO_LINES: (e) =>
      `${file(e)} has no invoice lines${below(e)}${found(e)}. Check that it is the right file, and that its lines have a quantity and a code or text.`,
    NO_LINES_IN_PROFILE: (e) =>
      `${file(e)} is an e-invoice that carries totals only${found(e)}. Ask the supplier for one with lines.`,
    LAYOUT_UNCLEAR: (e) =>
      `The layout of ${file(e)} is unclear${at(e)}${found(e)}. Say what the columns mean.`,
    DUPLICATE_FILE: (e) =>
      `${file(e)} was already imported as import ${e.importId ?? '?'}. Nothing was posted. Use --again to post it on purpose.`,
    DUPLICATE_ADJUSTMENT: (e) =>
      `${file(e)} was already posted as adjustment ${e.found ?? '?'}. Nothing was posted. Use --again to post it on purpose.`,
    INVENTORY_MISSING: (e) => `There is no inventory at ${file(e)}. Create it first, with its currency.`,
    INVENTORY_EXISTS: (e) => `${file(e)} exists already. Choose another name.`,
    INVENTORY_NOT_OPEN: () => 'No inventory is open.',
    INVENTORY_NOT_A_DATABASE: (e) => `${file(e)} is not a Docket inventory${found(e)}.`,
    INVENTORY_NEWER: (e) =>
      `${file(e)} was written by a newer version of Docket${found(e)}. Update Docket to open it.`,
    INVENTORY_READ_ONLY: (e) =>
      `${file(e)} cannot be written. Check its permissions, or copy it to a folder of your own.`,
    INVENTORY_IN_USE: (e) => `${file(e)} is in use by another program. Close it there, or wait with --wait.`,
    INVENTORY_DAMAGED: (e) =>
      `${file(e)} is damaged${found(e)}. Restore a backup, or salvage what it still holds.`,
    INVENTORY_MOVED: (e) =>
      `${file(e)} was moved, renamed or deleted while it was open. Nothing was posted. Put it back, or open it where it is now.`,
    LEDGER_CUT: (e) =>
      `${file(e)} has lost the end of its stock ledger${found(e)}. Restore a backup, or go on without those rows: docket verify --accept.`,
    BACKUP_DAMAGED: (e) => `${file(e)} is no backup that can be restored${found(e)}. Choose another one.`,
    BACKUP_OF_OTHER: (e) =>
      `${file(e)} is a backup of another inventory. Restore it under a name of its own.`,
    FOLDER_IN_USE: (e) =>
      `${file(e)} is watched by another program already. Each file would go to whichever is faster, so only one may watch it.`,
    COMMIT_UNSURE: () =>
      'The disk failed while the posting was being made permanent. Open the inventory again: its list of imports says whether it was posted.',
    CURRENCY_UNKNOWN: (e) =>
      `${e.found ?? 'This'} is not a currency code. Use three letters such as GBP or EUR.`,
    DISK_FULL: (e) => `The disk is full${found(e)}. Nothing was posted; free some space and go on.`,
    DISK_FAULT: (e) => `The disk reported a fault${found(e)}. Nothing was posted; check the disk and go on.`,
    IMPORT_NOT_FOUND: (e) => `There is no import${plain(e.importId)}.`,
    IMPORT_WRONG_STATE: (e) =>
      `Import${plain(e.importId)} is ${e.found ?? 'in another state'}, so this cannot be done with it.`,
    ORIGINAL_NOT_KEPT: (e) =>
      `${e.file ?? 'The file'} was too large to be kept: only its fingerprint is in the inventory.`,
    OPERATION_NOT_FOUND: (e) => `There is nothing numbered ${e.found ?? '?'} to undo.`,
    ITEM_NOT_FOUND: (e) => `There is no item${quoted(e.found)}.`,
    ALIAS_NOT_FOUND: (e) => `There is no live alias${plain(e.found)}.`,
    PACK_SIZE_INVALID: (e) => `${e.found ?? 'This'} is no number above zero. Write it as 24, 0.75 or 1/12.`,
    CONVERSION_NOT_FOUND: (e) => `The item has no conversion of its own for${quoted(e.found)}.`,
    CONVERSION_FIXED: (e) =>
      `${e.found ?? 'These units'}: this holds for every item and cannot be set for one.`,
    SUPPLIER_NOT_FOUND: (e) => `There is no supplier${quoted(e.found)}.`,
    PROFILE_INVALID: (e) =>
      `${file(e)} is not a supplier profile that can be used${at(e)}${found(e)}. Correct it.`,
    PROFILE_NEWER: (e) =>
      `${file(e)} is a profile of version ${e.found ?? '?'}, which this Docket does not know yet. Update Docket.`,
    PROFILE_UNFIT: (e) =>
      `No layout of this profile fits ${file(e)}${found(e)}. Use the profile of its supplier, or none.`,
    PROFILE_OTHER_SUPPLIER: (e) =>
      `The profile is another supplier's${found(e)}. Leave --supplier out, or import the profile under that name first.`,
    FILE_UNWRITABLE: (e) =>
      `${file(e)} cannot be written${found(e)}. Check that it is not open elsewhere, and that you may write there.`,
    REPORT_TOO_LONG: (e) =>
      `This report has more than ${e.found ?? 'the'} rows, too many to sort or to copy. Choose a shorter period, a supplier, a category or an item, or export it in its own order.`,
    CANCELLED: () => 'Cancelled. Nothing was left half done.',
    BUSY: () => 'Another step is still running. Wait for it, or cancel it.',
    REQUEST_INVALID: (e) => `The request was refused${found(e)}.`,
    USAGE: (e) => `${e.found ?? 'The command is not complete.'} See docket --help.`,
    UNEXPECTED: (e) => `Something went wrong that should not${found(e)}. The log has the details.`
  },
  decisionProblem: {
    NOT_OPEN: 'The line is not open any more.',
    ITEM_UNKNOWN: 'There is no item with this SKU.',
    NOTHING_TO_LEARN: 'The line has neither code, barcode nor text by which it could be known again.',
    SUPPLIER_UNKNOWN: 'Nobody is known to have sent this line; name the supplier first.',
    PACK_SIZE_INVALID: 'The pack size is not a number above zero.',
    DOCUMENT_POSTED: 'Lines of this document are posted already; reverse the import to change it.',
    DECIDED_SINCE: 'The line was decided again since.'
  },
  question: {
    LAYOUT_UNCLEAR: (q) => `What does the column${quoted(q.column)} mean?`,
    NUMBER_AMBIGUOUS: (q) =>
      `Is${quoted(q.got)} in the column${quoted(q.column)} a number with a decimal mark, or with a thousands separator?`,
    DATE_AMBIGUOUS: (q) => `In which order are the dates written, such as${quoted(q.got)}?`,
    ENCODING_UNSURE: (q) =>
      `Which text is right${quoted(q.got)}? The file does not say how its letters are encoded.`,
    SUPPLIER_UNKNOWN: () => 'Who sent this invoice?',
    SHEET_UNCLEAR: (q) => `Which sheet holds the invoice: ${q.choices.join(', ')}?`
  },
  evidence: sentenceOfEvidence,
  supplier: supplierEn,
  importStatus: reportEn.status,
  lineStatus: {
    ready: 'Ready',
    needs_review: 'To review',
    posted: 'Posted',
    failed: 'Failed',
    skipped: 'Skipped',
    reversed: 'Reversed'
  },
  matchStatus: {
    matched: 'Matched',
    suggested: 'Suggested',
    ambiguous: 'Ambiguous',
    unmatched: 'No match',
    new: 'New item'
  },
  fallbackNotice: (n) =>
    `A batch of ${n.batchSize} lines was refused because of line ${n.line} (${n.reason}); its lines were posted one by one.`
}

function sentenceOfEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'our_code':
      return `our code ${evidence.text}`
    case 'supplier_code':
      return `supplier's code ${evidence.text}, confirmed before`
    case 'gtin':
      return `barcode ${evidence.text}`
    case 'confirmed_text':
      return `text confirmed before`
    case 'same_text':
      return `same text`
    case 'folded_code':
      return `code ${evidence.text} in other letter case`
    case 'same_words':
      return `same words: ${evidence.text}`
    case 'similar_words':
      return `similar words: ${evidence.text}`
    case 'missing_words':
      return `not in the item: ${evidence.text}`
    case 'model_number':
      return `model number ${evidence.text}`
    case 'size':
      return `size ${evidence.text}`
    case 'contradiction':
      return `${evidence.text} against ${evidence.other}`
    case 'price':
      return `price ${evidence.text}, usually ${evidence.other}`
    case 'earlier_line':
      return `code ${evidence.text} was this item before: ${evidence.other}`
    case 'earlier_text':
      return `the supplier's text “${evidence.text}” was this item before: ${evidence.other}`
    case 'taken':
      return `another line of the invoice has it as ${evidence.text}`
    case 'invoice':
      return invoiceEvidenceEn(evidence)
    default:
      return assertNever(evidence)
  }
}

function quoted(text: string | undefined): string {
  return text === undefined || text === '' ? '' : ` “${text}”`
}

function plain(value: string | number | undefined): string {
  return value === undefined ? '' : ` ${value}`
}

function or(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`
}

function by(text: string | undefined): string {
  return text === undefined ? '' : ` by import ${text}`
}

/** What is wrong with a row that is none. */
function rowDamage(detail: IssueDetail): string {
  if (detail.field === 'columns')
    return `The row has ${columns(detail.got)} where the table has ${detail.expected ?? 'another number'}. Look for a separator too many or too few.`
  if (detail.got === 'quote')
    return 'A quotation mark in the row does not belong there, or is never closed. Correct it in the file.'
  if (detail.got === 'too_long')
    return 'The row is longer than a row can be. Look for a quotation mark or a line end that is missing.'
  if (detail.got === 'nul')
    return 'The row holds zero bytes, so a part of the file is damaged. Fetch the file again.'
  return `The row does not fit the table${quoted(detail.got)}. Correct it in the file.`
}

function columns(count: string | undefined): string {
  return count === '1' ? '1 column' : `${count ?? '?'} columns`
}

function below(error: AppError): string {
  return error.line === undefined ? '' : ` below line ${error.line}`
}

function file(error: AppError): string {
  return error.file ?? 'The file'
}

function found(error: AppError): string {
  return error.found === undefined ? '' : ` (${error.found})`
}

function at(error: AppError): string {
  return error.line === undefined ? '' : ` at line ${error.line}`
}

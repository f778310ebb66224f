// English: what each line issue means, in one sentence.
import type { Catalogue } from './catalogue.ts'

export const issueHelpEn: Catalogue['lineIssueHelp'] = {
  ITEM_UNMATCHED: 'No code, barcode or text of the line is known for this supplier.',
  ITEM_AMBIGUOUS: 'The evidence on the line points to different items, or to several alike.',
  UNIT_UNRESOLVED:
    'The pack size between the invoice unit and the stock unit is not known, and Docket does not guess it.',
  UNIT_INCOMPATIBLE:
    'Weight, volume, length and pieces convert into each other only where the item says how.',
  QUANTITY_INVALID: 'A quantity must be a plain number of at most six decimal places.',
  PRICE_INVALID: 'A price or amount must be a plain number.',
  NUMBER_AMBIGUOUS:
    'A number such as 1.234 is one thousand or one and a bit, and nothing in the file settles it.',
  LINE_TOTAL_MISMATCH: 'Quantity, price and line amount do not agree with each other.',
  DOCUMENT_TOTAL_MISMATCH: 'The sum of the lines is not the sum that the document states.',
  DUPLICATE_DOCUMENT: 'An invoice with this number from this supplier is already in the inventory.',
  DUPLICATE_SUSPECTED:
    'Another number, but the same date and total, or mostly the same lines, as a document already posted.',
  SUPPLIER_UNKNOWN: 'Codes, aliases and duplicate checks belong to a supplier, so an import needs one.',
  CURRENCY_MISMATCH: 'An inventory has one currency; an invoice in another one needs a rate.',
  PRICE_VARIANCE: 'The price moved more than the threshold since the last purchase.',
  SIGN_INCONSISTENT:
    'A quantity and its amount have different signs, or a return stands on an ordinary invoice.',
  DATE_INVALID: 'The date of the document could not be read.',
  FIELD_MISSING: 'A field that every line needs is empty.',
  ROW_MALFORMED: 'The row has too few or too many fields, or a quotation mark that is never closed.',
  NO_LINES_IN_PROFILE: 'Some e-invoice profiles hold only totals, so there is nothing to put into stock.',
  ENCODING_UNSURE: 'The file holds bytes that are not text in its encoding.',
  CELLS_HIDDEN:
    'Hidden rows and columns may be left over, or belong to the invoice; none is left out, so look at them.',
  PLAN_STALE: 'What the plan relied on was changed before it was posted.',
  OUT_OF_RANGE:
    'Quantities are kept to a millionth and money to its smallest coin, both exactly; this number does not fit.',
  DB_CONSTRAINT: 'A rule of the inventory file itself refused the line; the other lines were posted.'
}

// Terms in English.
import type { WindowTerms } from './window-terms.ts'

export const termsEn: WindowTerms = {
  issueTitle: {
    ITEM_UNMATCHED: 'No item matches',
    ITEM_AMBIGUOUS: 'Several items fit',
    UNIT_UNRESOLVED: 'Pack size unknown',
    UNIT_INCOMPATIBLE: 'Unit does not fit',
    QUANTITY_INVALID: 'Quantity is no number',
    PRICE_INVALID: 'Price is no number',
    NUMBER_AMBIGUOUS: 'Number can be read in two ways',
    LINE_TOTAL_MISMATCH: 'Line amount does not add up',
    DOCUMENT_TOTAL_MISMATCH: 'Document total does not add up',
    DUPLICATE_DOCUMENT: 'Already posted',
    SUPPLIER_UNKNOWN: 'Supplier unknown',
    CURRENCY_MISMATCH: 'Other currency',
    PRICE_VARIANCE: 'Price moved',
    SIGN_INCONSISTENT: 'Sign does not fit',
    DATE_INVALID: 'Date is no date',
    FIELD_MISSING: 'Field is empty',
    ROW_MALFORMED: 'Row is damaged',
    NO_LINES_IN_PROFILE: 'E-invoice without lines',
    ENCODING_UNSURE: 'Characters uncertain',
    PLAN_STALE: 'Changed since planned',
    OUT_OF_RANGE: 'Number out of range',
    DB_CONSTRAINT: 'Refused by the inventory'
  },
  columnMeaning: {
    documentNumber: 'Invoice number',
    documentType: 'Kind of document',
    date: 'Date',
    currency: 'Currency',
    supplier: 'Supplier',
    lineNumber: 'Line number',
    code: 'Code',
    sku: 'Our code',
    supplierSku: 'Supplier’s code',
    gtin: 'Barcode',
    description: 'Description',
    quantity: 'Quantity',
    unit: 'Unit',
    unitPrice: 'Unit price',
    priceBase: 'Price is per',
    net: 'Net amount',
    discountPercent: 'Discount %',
    size: 'Size',
    pack: 'Pack',
    tax: 'Tax',
    gross: 'Gross amount',
    ignored: 'Not used'
  },
  lineKind: { goods: 'Goods', charge: 'Charge', group: 'Group' },
  fileFormat: {
    csv: 'CSV',
    xlsx: 'Excel workbook',
    ods: 'OpenDocument sheet',
    xls: 'Old Excel workbook',
    ubl: 'UBL e-invoice',
    cii: 'CII e-invoice',
    pdf: 'PDF with e-invoice'
  },
  questionField: {
    LAYOUT_UNCLEAR: 'Meaning of the column',
    NUMBER_AMBIGUOUS: 'Decimal mark',
    DATE_AMBIGUOUS: 'Order of the date',
    ENCODING_UNSURE: 'Encoding',
    SUPPLIER_UNKNOWN: 'Supplier',
    SHEET_UNCLEAR: 'Sheet'
  },
  delimiter: { comma: 'comma', semicolon: 'semicolon', tab: 'tab', pipe: 'vertical bar', space: 'space' },
  decimalMark: { point: 'point, as in 1,234.56', comma: 'comma, as in 1.234,56' },
  dateOrder: { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' }
}

// Terms in German.
import type { WindowTerms } from './window-terms.ts'

export const termsDe: WindowTerms = {
  issueTitle: {
    ITEM_UNMATCHED: 'Kein Artikel passt',
    ITEM_AMBIGUOUS: 'Mehrere Artikel passen',
    UNIT_UNRESOLVED: 'Packungsgröße unbekannt',
    UNIT_INCOMPATIBLE: 'Einheit passt nicht',
    QUANTITY_INVALID: 'Menge ist keine Zahl',
    PRICE_INVALID: 'Preis ist keine Zahl',
    NUMBER_AMBIGUOUS: 'Zahl ist zweideutig',
    LINE_TOTAL_MISMATCH: 'Zeilenbetrag stimmt nicht',
    DOCUMENT_TOTAL_MISMATCH: 'Belegsumme stimmt nicht',
    DUPLICATE_DOCUMENT: 'Bereits gebucht',
    DUPLICATE_SUSPECTED: 'Vielleicht schon gebucht',
    SUPPLIER_UNKNOWN: 'Lieferant unbekannt',
    CURRENCY_MISMATCH: 'Andere Währung',
    PRICE_VARIANCE: 'Preis hat sich bewegt',
    SIGN_INCONSISTENT: 'Vorzeichen passt nicht',
    DATE_INVALID: 'Datum ist keines',
    FIELD_MISSING: 'Angabe fehlt',
    ROW_MALFORMED: 'Zeile ist beschädigt',
    NO_LINES_IN_PROFILE: 'E-Rechnung ohne Zeilen',
    ENCODING_UNSURE: 'Zeichen unsicher',
    PLAN_STALE: 'Seit dem Planen geändert',
    OUT_OF_RANGE: 'Zahl außerhalb des Bereichs',
    DB_CONSTRAINT: 'Vom Bestand abgelehnt'
  },
  columnMeaning: {
    documentNumber: 'Rechnungsnummer',
    documentType: 'Belegart',
    date: 'Datum',
    currency: 'Währung',
    supplier: 'Lieferant',
    lineNumber: 'Zeilennummer',
    code: 'Nummer',
    sku: 'Unsere Artikelnummer',
    supplierSku: 'Nummer des Lieferanten',
    gtin: 'Strichcode',
    description: 'Bezeichnung',
    quantity: 'Menge',
    unit: 'Einheit',
    unitPrice: 'Einzelpreis',
    priceBase: 'Preis gilt für',
    net: 'Nettobetrag',
    discountPercent: 'Rabatt %',
    size: 'Größe',
    pack: 'Packung',
    tax: 'Steuer',
    gross: 'Bruttobetrag',
    ignored: 'Nicht verwendet'
  },
  lineKind: { goods: 'Ware', charge: 'Nebenkosten', group: 'Gruppe' },
  fileFormat: {
    csv: 'CSV',
    xlsx: 'Excel-Arbeitsmappe',
    ods: 'OpenDocument-Tabelle',
    xls: 'Alte Excel-Arbeitsmappe',
    ubl: 'E-Rechnung (UBL)',
    cii: 'E-Rechnung (CII)',
    pdf: 'PDF mit E-Rechnung'
  },
  delimiter: {
    comma: 'Komma',
    semicolon: 'Semikolon',
    tab: 'Tabulator',
    pipe: 'senkrechter Strich',
    space: 'Leerzeichen'
  },
  decimalMark: { point: 'Punkt, wie in 1,234.56', comma: 'Komma, wie in 1.234,56' },
  dateOrder: { ymd: 'Jahr, Monat, Tag', dmy: 'Tag, Monat, Jahr', mdy: 'Monat, Tag, Jahr' }
}

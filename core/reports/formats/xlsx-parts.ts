// The small parts of a workbook: types, relations, styles and the list of sheets (ECMA-376 part 1, part 2).
import { escapeXml } from './escape-xml.ts'
import type { CellKind } from '../../contract/report-page.ts'

const KINDS: readonly CellKind[] = ['text', 'date', 'time', 'count', 'quantity', 'money', 'price', 'percent']
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Styles by their place in cellXfs. */
export const HEADER_STYLE = 1
export function styleOf(kind: CellKind, row: 'body' | 'total'): number {
  return 2 + KINDS.indexOf(kind) * 2 + (row === 'total' ? 1 : 0)
}

/** Every other XML part is a sheet, so that the number of sheets need not be known before they are written. */
export const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`

export const PACKAGE_RELATIONS =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

/** The sheets in order, the header repeated on every printed page. */
export function workbookPart(sheetNames: readonly string[]): string {
  const sheets = sheetNames.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`
  )
  const titles = sheetNames.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escapeXml(name)}'!$1:$1</definedName>`
  )
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}

export function workbookRelations(sheets: number): string {
  const relations = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`
}

/** Number formats by kind; 49 is Excel's own for text, 1 for whole numbers, 0 for numbers as they are. */
export function stylesPart(currencyDigits: number): string {
  const money = currencyDigits === 0 ? '#,##0' : `#,##0.${'0'.repeat(currencyDigits)}`
  const formats: Readonly<Record<CellKind, number>> = {
    text: 49,
    date: 170,
    time: 171,
    count: 1,
    quantity: 0,
    money: 172,
    price: 173,
    percent: 174
  }
  const xf = (format: number, font: number, border: number) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>`
  const cells = KINDS.map((kind) => xf(formats[kind], 0, 0) + xf(formats[kind], 1, 2)).join('')
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="5">` +
    `<numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="171" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>` +
    `<numFmt numFmtId="172" formatCode="${money}"/><numFmt numFmtId="173" formatCode="#,##0.00##"/>` +
    `<numFmt numFmtId="174" formatCode="0.00&quot; %&quot;"/></numFmts>` +
    `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FFE9ECEF"/></patternFill></fill></fills>` +
    `<borders count="3"><border/><border><left/><right/><top/><bottom style="thin"/></border><border><left/><right/><top style="thin"/><bottom/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${2 + KINDS.length * 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>${cells}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  )
}

// The columns of the review: what the invoice says, what becomes of it, and why it waits.
import type { ImportLine } from '../../core/contract/calls/line.ts'
import type { Client } from '../client.ts'
import type { SheetChoice, SheetColumn } from '../grid/sheet-types.ts'
import { isDecimalText } from '../words/format.ts'
import type { Words } from '../words/words.ts'
import type { InvalidCell } from './line-edits.ts'
import { cellKey } from './review-state.ts'

export interface ColumnDeps {
  readonly words: Words
  readonly client: Client
  /** Asked at each painting, so that the columns stay the same while cells are edited. */
  readonly invalid: () => ReadonlyMap<string, InvalidCell>
}

type Column = SheetColumn<ImportLine>
type Facts = Omit<Column, 'problem'>

const CHOICES = 8

export function reviewColumns(deps: ColumnDeps): readonly Column[] {
  const { words } = deps
  return [...whatItIs(deps), ...whatItSays(words), ...whereItStands(deps)].map((column) => ({
    ...column,
    text: (line) => invalidAt(deps, line, column.id)?.text ?? column.text(line),
    problem: (line) => problemOf(deps, line, column.id)
  }))
}

function invalidAt({ invalid }: ColumnDeps, { importId, line }: ImportLine, column: string) {
  return invalid().get(cellKey({ importId, line, column }))
}

function problemOf(deps: ColumnDeps, line: ImportLine, column: string): string | undefined {
  const cell = invalidAt(deps, line, column)
  if (cell === undefined) return undefined
  const sentence = deps.words.window.workbench.problem[cell.problem]
  return typeof sentence === 'string' ? sentence : sentence(cell.text)
}

/** The line's own number, what it was decided to be, and why it waits. */
function whatItIs({ words, client }: ColumnDeps): readonly Facts[] {
  const { line: titles, workbench: texts } = words.window
  return [
    {
      id: 'line',
      title: titles.line,
      width: 60,
      align: 'right',
      isPinned: true,
      isSortable: true,
      text: (line) => String(line.line)
    },
    {
      id: 'code',
      title: titles.reason,
      width: 150,
      isSortable: true,
      text: (line) => (line.code === undefined ? '' : words.window.terms.issueTitle[line.code])
    },
    {
      id: 'supplierSku',
      title: titles.code,
      width: 90,
      isSortable: true,
      text: (line) => line.supplierSku ?? line.sku ?? '',
      ...editable('supplierSku')
    },
    {
      id: 'description',
      title: titles.description,
      width: 170,
      isSortable: true,
      text: (line) => line.description ?? line.raw.slice(0, 200),
      editText: (line) => line.description ?? '',
      ...editable('description')
    },
    {
      id: 'item',
      title: texts.column.item,
      width: 180,
      text: (line) => itemText(line),
      editText: (line) => line.decision?.sku ?? '',
      isChanged: (line) => line.decision?.kind === 'item',
      canEdit: () => true,
      isActionKey: (key) => /^[1-5]$/.test(key),
      choices: (line, search) => findItems(client, line, search, words)
    },
    {
      id: 'packSize',
      title: texts.column.packSize,
      width: 90,
      align: 'right',
      text: (line) => shown(line.decision?.packSize, words),
      isChanged: (line) => line.decision?.packSize !== undefined,
      canEdit: () => true
    },
    {
      id: 'kind',
      title: texts.column.kind,
      width: 90,
      text: (line) => texts.kind[kindOf(line)],
      isChanged: (line) => kindOf(line) !== 'goods',
      canEdit: () => true,
      choices: (_line, search) => Promise.resolve(kinds(search, words))
    }
  ]
}

function whatItSays(words: Words): readonly Facts[] {
  const { line: titles, workbench: texts } = words.window
  const number = (field: 'quantity' | 'unitPrice' | 'writtenNet', id: string, title: string): Facts => ({
    id,
    title,
    width: 90,
    align: 'right',
    isSortable: true,
    text: (line) => shown(line[field], words),
    editText: (line) => plain(line[field], words),
    number: (line) => line[field],
    ...editable(id)
  })
  return [
    number('quantity', 'quantity', titles.quantity),
    { id: 'unit', title: titles.unit, width: 64, text: (line) => line.unit ?? '', ...editable('unit') },
    number('unitPrice', 'unitPrice', texts.column.price),
    number('writtenNet', 'net', titles.net),
    {
      id: 'gtin',
      title: words.window.inventory.gtin,
      width: 120,
      text: (line) => line.gtin ?? '',
      ...editable('gtin')
    }
  ]
}

function whereItStands({ words, client }: ColumnDeps): readonly Facts[] {
  const { line: titles, imports, workbench: texts } = words.window
  const suppliers = async (_line: ImportLine, search: string): Promise<readonly SheetChoice[]> => {
    const { suppliers: names } = await client.call('supplier.list', {})
    const wanted = search.toLowerCase()
    return names
      .filter((name) => name.toLowerCase().includes(wanted))
      .slice(0, CHOICES)
      .map((name) => ({ value: name, title: name }))
  }
  return [
    {
      id: 'supplier',
      title: imports.supplier,
      width: 130,
      isSortable: true,
      text: (line) => line.supplier ?? '',
      canEdit: (line) => line.supplier === undefined || isCorrected(line, 'supplier'),
      isChanged: (line) => isCorrected(line, 'supplier'),
      choices: suppliers
    },
    {
      id: 'document',
      title: titles.document,
      width: 110,
      isSortable: true,
      text: (line) => line.document ?? '',
      canEdit: (line) =>
        line.document === undefined || line.code === 'DUPLICATE_DOCUMENT' || isCorrected(line, 'number'),
      isChanged: (line) => isCorrected(line, 'number')
    },
    {
      id: 'date',
      title: texts.column.date,
      width: 96,
      text: (line) => line.documentDate ?? '',
      canEdit: (line) =>
        line.documentDate === undefined || line.code === 'DATE_INVALID' || isCorrected(line, 'date'),
      isChanged: (line) => isCorrected(line, 'date')
    },
    {
      id: 'import',
      title: titles.import,
      width: 150,
      text: (line) => texts.importName(line.importId, line.file ?? '')
    },
    { id: 'state', title: texts.column.state, width: 96, text: (line) => texts.state[stateOf(line)] }
  ]
}

function editable(field: string): Pick<Column, 'canEdit' | 'isChanged'> {
  return { canEdit: () => true, isChanged: (line) => isCorrected(line, field) }
}

function isCorrected(line: ImportLine, field: string): boolean {
  return line.corrected?.includes(field) === true
}

function kindOf({ decision }: ImportLine): 'goods' | 'charge' | 'skip' {
  return decision === undefined || decision.kind === 'item' ? 'goods' : decision.kind
}

export function stateOf(line: ImportLine): 'open' | 'settled' | 'tried' {
  if (line.isSettled === true) return 'settled'
  return line.decision === undefined ? 'open' : 'tried'
}

/** The chosen item; while there is none, the best guess with a question mark. */
function itemText({ decision, candidates, sku, itemName }: ImportLine): string {
  if (decision?.kind === 'item') return `${decision.sku ?? '?'} ${decision.itemName ?? ''}`.trim()
  if (decision !== undefined) return ''
  if (itemName !== undefined) return `${sku ?? ''} ${itemName}`.trim()
  const [best] = candidates
  return best === undefined ? '' : `${best.sku} ${best.name}?`
}

async function findItems(
  client: Client,
  line: ImportLine,
  search: string,
  words: Words
): Promise<readonly SheetChoice[]> {
  const wanted = search.trim().toLowerCase()
  const near = line.candidates
    .filter(({ sku, name }) => wanted === '' || `${sku} ${name}`.toLowerCase().includes(wanted))
    .map(({ sku, name, evidence }) => ({
      value: sku,
      title: `${sku} ${name}`,
      hint: evidence.map((each) => words.core.evidence(each)).join(' · ')
    }))
  if (wanted === '') return near
  const { rows } = await client.call('item.page', {
    search: search.trim(),
    sort: 'sku',
    direction: 'asc',
    offset: 0,
    limit: CHOICES
  })
  const known = new Set(near.map(({ value }) => value))
  const others = rows.filter(({ sku }) => !known.has(sku))
  return [...near, ...others.map(({ sku, name }) => ({ value: sku, title: `${sku} ${name}` }))].slice(
    0,
    CHOICES
  )
}

function kinds(search: string, { window: words }: Words): readonly SheetChoice[] {
  const { kind } = words.workbench
  const all = [kind.goods, kind.charge, kind.skip]
  const fitting = all.filter((title) => title.toLowerCase().startsWith(search.toLowerCase()))
  return (fitting.length === 0 || all.includes(search) ? all : fitting).map((title) => ({
    value: title,
    title
  }))
}

function shown(text: string | undefined, { format }: Words): string {
  return text === undefined ? '' : format.decimal(text)
}

/** A number in the marks of the locale but without grouping, as one types it. */
function plain(text: string | undefined, { locale }: Words): string {
  if (text === undefined || !isDecimalText(text)) return text ?? ''
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(text)
}

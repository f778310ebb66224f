// Our columns as the grid library wants them: plain text, with a sign before it where something is wrong.
import type {
  CellClassParams,
  CellClassRules,
  ColDef,
  EditableCallbackParams,
  ICellRendererParams,
  SuppressKeyboardEventParams
} from 'ag-grid-community'
import { PickCellEditor } from './pick-cell-editor.tsx'
import { isSheetKey } from './sheet-keys.ts'
import type { SheetLayout } from './layout-memory.ts'
import type { SheetColumn } from './sheet-types.ts'

export interface ColumnContext<Row> {
  readonly layout: SheetLayout | undefined
  readonly isSelected: (rowIndex: number | null, columnId: string) => boolean
  readonly classes: Readonly<Record<'selected' | 'changed' | 'problem' | 'number' | 'locked', string>>
  readonly columns: readonly SheetColumn<Row>[]
}

/** Columns in the order in which they were left; new ones stand at the end. */
export function toColDefs<Row>(context: ColumnContext<Row>): ColDef<Row>[] {
  const { columns, layout } = context
  const order = layout?.columns.map(({ id }) => id) ?? []
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return columns.toSorted((a, b) => place(a.id) - place(b.id)).map((column) => toColDef(column, context))
}

function toColDef<Row>(column: SheetColumn<Row>, context: ColumnContext<Row>): ColDef<Row> {
  const { layout } = context
  const { id, title, width, align, isPinned, isSortable, canEdit, problem } = column
  const kept = layout?.columns.find((each) => each.id === id)
  return {
    colId: id,
    headerName: title,
    initialWidth: kept?.width ?? width,
    minWidth: 48,
    resizable: true,
    sortable: isSortable === true,
    ...(layout?.sort?.id === id ? { initialSort: layout.sort.direction } : {}),
    ...(isPinned === true ? { pinned: 'left' as const, lockPosition: 'left' as const } : {}),
    ...(align === 'right' ? { headerClass: 'ag-right-aligned-header' } : {}),
    valueGetter: ({ data }) => (data === undefined ? '' : column.text(data)),
    cellClassRules: toClassRules(column, context),
    cellRendererSelector: ({ data }: ICellRendererParams<Row>) =>
      data !== undefined && problem?.(data) !== undefined
        ? { component: ({ data: row }: ICellRendererParams<Row>) => drawProblem(column, row) }
        : undefined,
    editable: ({ data }: EditableCallbackParams<Row>) => data !== undefined && canEdit?.(data) === true,
    ...(column.choices === undefined
      ? { cellEditor: 'agTextCellEditor', cellEditorParams: { useFormatter: false } }
      : { cellEditor: PickCellEditor, cellEditorParams: { picks: column }, cellEditorPopup: true }),
    suppressKeyboardEvent: (params: SuppressKeyboardEventParams<Row>) =>
      params.editing
        ? column.choices !== undefined && PICK_KEYS.has(params.event.key)
        : isSheetKey(params.event) || column.isActionKey?.(params.event.key) === true
  }
}

/** Keys by which a choice is made. */
const PICK_KEYS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab'])

function toClassRules<Row>(column: SheetColumn<Row>, context: ColumnContext<Row>): CellClassRules<Row> {
  const { classes, isSelected } = context
  const when = (test: ((row: Row) => boolean) | undefined) => (params: CellClassParams<Row>) =>
    params.data !== undefined && test?.(params.data) === true
  return {
    [classes.selected]: ({ rowIndex }) => isSelected(rowIndex, column.id),
    [classes.changed]: when(column.isChanged),
    [classes.problem]: when((row) => column.problem?.(row) !== undefined),
    [classes.locked]: when((row) => column.canEdit !== undefined && !column.canEdit(row)),
    [classes.number]: () => column.align === 'right'
  }
}

/** Elements, never a text of the file as HTML: what a function returns as a string, the grid would parse. */
function drawProblem<Row>(column: SheetColumn<Row>, row: Row | undefined): HTMLElement {
  const box = document.createElement('span')
  if (row === undefined) return box
  const told = document.createElement('span')
  told.className = 'only-read-aloud'
  told.textContent = column.problem?.(row) ?? ''
  box.append(drawSign('⚠'), told, ` ${column.text(row)}`)
  return box
}

/** A drawn sign, which is not read aloud. */
export function drawSign(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  element.ariaHidden = 'true'
  return element
}

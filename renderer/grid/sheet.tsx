// A spreadsheet over a list of any length: rows come page by page, cells are selected, copied, pasted, filled and edited.
// Every change of cells is handed out as one list of edits; the sheet itself changes nothing.
import 'ag-grid-community/styles/ag-grid.min.css'
import 'ag-grid-community/styles/ag-theme-quartz-no-font.min.css'
import type {
  CellEditRequestEvent,
  GridOptions,
  GridReadyEvent,
  IDatasource,
  IGetRowsParams
} from 'ag-grid-community'
import {
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref
} from 'react'
import type { CellBlock } from './cell-range.ts'
import { fillEdits, copyText, pasteEdits, readSelection, type SheetState } from './sheet-clipboard.ts'
import { SheetCore } from './sheet-core.ts'
import { drawSign, toColDefs } from './sheet-columns.ts'
import { sheetKeyOf } from './sheet-keys.ts'
import { registerGridModules } from './grid-modules.ts'
import { createTurns } from './in-turn.ts'
import { keepLayout, readLayout } from './layout-memory.ts'
import { PAGE_ROWS, PageCache } from './page-cache.ts'
import classes from './sheet.module.css'
import type {
  CellEdit,
  EditKind,
  SheetColumn,
  SheetOrder,
  SheetSelection,
  SheetSource
} from './sheet-types.ts'
import { useGrid } from './use-grid.ts'

registerGridModules()

export interface SheetHandle<Row> {
  /** Moves the focus to a row, in the column that has it. */
  readonly goTo: (index: number) => void
  /** The place of the focused row; -1 before any has the focus. */
  readonly currentIndex: () => number
  /** Fills the selection with its first row. */
  readonly fill: () => void
  /** Loads the rows in view again. */
  readonly refresh: () => void
  /** The selected rows, loaded if they were not; at most `limit` of them. */
  readonly selectedRows: (limit: number) => Promise<readonly Row[]>
}

export interface SheetProps<Row> {
  readonly label: string
  /** Under this name the layout is kept. */
  readonly name: string
  readonly columns: readonly SheetColumn<Row>[]
  /** A new one is a new list. */
  readonly source: SheetSource<Row>
  readonly rowId: (row: Row) => string
  /** Resolves when the rows have changed or were left as they are; the next edit waits for it. */
  readonly onEdits: (edits: readonly CellEdit<Row>[], kind: EditKind) => Promise<void>
  readonly onSelect: (selection: SheetSelection<Row>) => void
  readonly onOrder: (order: SheetOrder | undefined) => void
  readonly onActionKey: (key: string) => void
  /** A copy was asked for that is too large, or not loaded yet. */
  readonly onCopyRefused: (cells: number) => void
  readonly onCopied: (cells: number) => void
  readonly handle?: Ref<SheetHandle<Row>>
}

const CLASSES = {
  selected: classes.selected ?? '',
  changed: classes.changed ?? '',
  problem: classes.problem ?? '',
  number: classes.number ?? '',
  locked: classes.locked ?? ''
}

/** As if it was pressed in the sheet. */
const FILL_KEY = { key: 'd', ctrlKey: true, bubbles: true, cancelable: true }

/** Wait until the scroll bar rests before rows are asked for. */
const SETTLE_MS = 40

const OPTIONS = {
  theme: 'legacy',
  rowModelType: 'infinite',
  cacheBlockSize: PAGE_ROWS,
  maxBlocksInCache: 12,
  maxConcurrentDatasourceRequests: 2,
  blockLoadDebounceMillis: SETTLE_MS,
  rowHeight: 30,
  headerHeight: 32,
  rowBuffer: 4,
  suppressAnimationFrame: true,
  suppressRowHoverHighlight: true,
  animateRows: false,
  suppressColumnMoveAnimation: true,
  suppressDragLeaveHidesColumns: true,
  suppressMultiSort: true,
  readOnlyEdit: true,
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  // Drawn signs: the theme's own are a font that the security policy does not load.
  icons: { sortAscending: () => drawSign('▲'), sortDescending: () => drawSign('▼') }
} as const satisfies GridOptions

export function Sheet<Row>(props: SheetProps<Row>) {
  const { name, columns, source } = props
  const [core] = useState(() => new SheetCore<Row>())
  const [inTurn] = useState(createTurns)
  const [layout] = useState(() => readLayout(localStorage, name))
  const frame = useRef<HTMLDivElement>(null)
  const cache = useMemo(
    () => new PageCache<Row>((offset, limit) => source.load({ offset, limit, order: core.order })),
    [source, core]
  )
  const datasource = useMemo(() => toDatasource(cache), [cache])
  const columnDefs = useMemo(
    () =>
      toColDefs<Row>({
        columns,
        layout,
        classes: CLASSES,
        isSelected: (row, column) => core.isSelected(row, column)
      }),
    [columns, layout, core]
  )
  const shown = (): readonly SheetColumn<Row>[] =>
    core.shown().flatMap((id) => columns.find((column) => column.id === id) ?? [])
  const tell = () => {
    if (core.range !== undefined) props.onSelect(readSelection({ cache, columns: shown() }, core.range))
  }
  const follow = (move: 'go' | 'extend') => {
    if (core.follow(move)) tell()
  }
  const state = (): (SheetState<Row> & { readonly block: CellBlock }) | undefined =>
    core.block === undefined ? undefined : { cache, columns: shown(), block: core.block }

  useImperativeHandle(
    props.handle,
    () => ({
      goTo: (index) =>
        core.goTo(index, columns.find(({ isActionKey }) => isActionKey !== undefined)?.id ?? ''),
      currentIndex: () => core.range?.end.row ?? -1,
      fill() {
        if (core.block !== undefined) frame.current?.dispatchEvent(new KeyboardEvent('keydown', FILL_KEY))
      },
      refresh() {
        cache.clear()
        core.api?.refreshInfiniteCache()
      },
      async selectedRows(limit) {
        const { block } = core
        if (block === undefined) return []
        const rows = await cache.rows(block.firstRow, Math.min(block.lastRow, block.firstRow + limit - 1))
        return rows.map(({ row }) => row)
      }
    }),
    [core, cache, columns]
  )

  const remember = () =>
    keepLayout(localStorage, name, {
      columns: (core.api?.getAllGridColumns() ?? []).map((column) => ({
        id: column.getColId(),
        width: column.getActualWidth()
      })),
      ...(core.order === undefined ? {} : { sort: core.order })
    })
  const onReady = ({ api }: GridReadyEvent<Row>) => {
    core.attach(api)
    frame.current?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', props.label)
    props.onOrder(core.readOrder())
  }
  const edit = (find: () => Promise<readonly CellEdit<Row>[]>, kind: EditKind) =>
    void inTurn(async () => {
      const edits = await find()
      if (edits.length > 0) await props.onEdits(edits, kind)
    })
  const onCellEditRequest = ({ data, newValue, oldValue, colDef }: CellEditRequestEvent<Row, string>) => {
    const text = newValue ?? ''
    const column = colDef.colId ?? ''
    if (text !== (oldValue ?? '')) edit(() => Promise.resolve([{ row: data, column, text }]), 'edit')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isEditing(event.target)) return
    follow(event.shiftKey && event.key !== 'Tab' && event.key !== 'Enter' ? 'extend' : 'go')
    const at = state()
    switch (sheetKeyOf(event)) {
      case 'all':
        event.preventDefault()
        core.step({ kind: 'all', rows: cache.total, columns: shown().length })
        return tell()
      case 'fill':
        event.preventDefault()
        if (at !== undefined) edit(() => fillEdits(at), 'fill')
        return
      case 'clear':
        event.preventDefault()
        if (at !== undefined) edit(() => pasteEdits(at, [['']]), 'clear')
        return
      case undefined:
        return onActionKey(event)
    }
  }
  const onActionKey = (event: KeyboardEvent) => {
    const focused = core.api?.getFocusedCell()?.column.getColId()
    const column = columns.find(({ id }) => id === focused)
    if (event.ctrlKey || event.metaKey || event.altKey || column?.isActionKey?.(event.key) !== true) return
    event.preventDefault()
    props.onActionKey(event.key)
  }
  const onCopy = (event: ClipboardEvent) => {
    const at = state()
    if (isEditing(event.target) || at === undefined) return
    event.preventDefault()
    const copied = copyText(at)
    if (copied.kind === 'refused') return props.onCopyRefused(copied.cells)
    event.clipboardData.setData('text/plain', copied.text)
    props.onCopied(copied.cells)
  }
  const onPaste = (event: ClipboardEvent) => {
    const at = state()
    if (isEditing(event.target) || at === undefined) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    edit(() => pasteEdits(at, text), 'paste')
  }

  useGrid<Row>(frame, {
    options: { ...OPTIONS, getRowId: ({ data }) => props.rowId(data) },
    columnDefs,
    datasource,
    events: {
      onGridReady: onReady,
      onGridPreDestroyed: () => core.detach(),
      onModelUpdated: tell,
      onSortChanged() {
        props.onOrder(core.readOrder())
        cache.clear()
        remember()
      },
      onColumnMoved: remember,
      onColumnResized({ finished }) {
        if (finished) remember()
      },
      onCellFocused: () => follow('go'),
      onCellMouseOver(event) {
        if (core.dragged(event)) tell()
      },
      onCellEditRequest
    }
  })

  return (
    // The grid inside has the roles and the focus; this box only hears what bubbles up from it.
    <div
      ref={frame}
      role="presentation"
      className={`ag-theme-quartz ${classes.sheet}`}
      onMouseDown={({ shiftKey }) => follow(shiftKey ? 'extend' : 'go')}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={onPaste}
    />
  )
}

function toDatasource<Row>(cache: PageCache<Row>): IDatasource {
  const answer = async (request: IGetRowsParams): Promise<void> => {
    try {
      const { rows, total } = await cache.load(Math.floor(request.startRow / PAGE_ROWS))
      request.successCallback([...rows], total)
    } catch {
      // The rows stay empty; the next scroll or refresh asks again, and the screen tells of a lost inventory itself.
      request.failCallback()
    }
  }
  return { getRows: (request) => void answer(request) }
}

function isEditing(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

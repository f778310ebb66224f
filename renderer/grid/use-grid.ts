// The grid library in a box of ours, made without its React wrapper: a cell that React draws costs several times as much at every scroll.
import { createGrid, type ColDef, type GridApi, type GridOptions, type IDatasource } from 'ag-grid-community'
import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'

export interface GridEvents<Row> extends Required<
  Pick<
    GridOptions<Row>,
    | 'onGridReady'
    | 'onGridPreDestroyed'
    | 'onModelUpdated'
    | 'onSortChanged'
    | 'onColumnMoved'
    | 'onColumnResized'
    | 'onCellFocused'
    | 'onCellMouseOver'
    | 'onCellEditRequest'
  >
> {}

export interface GridProps<Row> {
  /** What stays as it was when the grid was made. */
  readonly options: GridOptions<Row>
  readonly columnDefs: ColDef<Row>[]
  readonly datasource: IDatasource
  readonly events: GridEvents<Row>
}

/** Makes the grid in `box` and keeps its columns, its rows and what hears its events up to date. */
export function useGrid<Row>(box: RefObject<HTMLElement | null>, props: GridProps<Row>): void {
  const { columnDefs, datasource } = props
  const made = useRef<{ readonly api: GridApi<Row>; columnDefs: ColDef<Row>[]; datasource: IDatasource }>(
    null
  )
  const latest = useEffectEvent(() => props)

  useLayoutEffect(() => {
    if (box.current === null) return
    const { options, ...first } = latest()
    const api = createGrid(box.current, {
      ...options,
      columnDefs: first.columnDefs,
      datasource: first.datasource,
      onGridReady: (event) => latest().events.onGridReady(event),
      onGridPreDestroyed: (event) => latest().events.onGridPreDestroyed(event),
      onModelUpdated: (event) => latest().events.onModelUpdated(event),
      onSortChanged: (event) => latest().events.onSortChanged(event),
      onColumnMoved: (event) => latest().events.onColumnMoved(event),
      onColumnResized: (event) => latest().events.onColumnResized(event),
      onCellFocused: (event) => latest().events.onCellFocused(event),
      onCellMouseOver: (event) => latest().events.onCellMouseOver(event),
      onCellEditRequest: (event) => latest().events.onCellEditRequest(event)
    })
    made.current = { api, columnDefs: first.columnDefs, datasource: first.datasource }
    return () => {
      made.current = null
      api.destroy()
    }
  }, [box])

  useLayoutEffect(() => {
    const { current } = made
    if (current === null) return
    // What it was made with is not set again: that would load the first rows twice.
    if (current.columnDefs !== columnDefs) current.api.setGridOption('columnDefs', columnDefs)
    if (current.datasource !== datasource) current.api.setGridOption('datasource', datasource)
    current.columnDefs = columnDefs
    current.datasource = datasource
  }, [columnDefs, datasource])
}

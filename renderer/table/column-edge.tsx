// The right edge of a column's head: dragged, or moved by the arrow keys, it changes the width; with Shift the keys move the column.
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useWords } from '../words/words-context.tsx'
import classes from './long-table.module.css'
import { MAX_WIDTH, MIN_WIDTH } from './table-layout.ts'

export interface ColumnEdgeProps {
  readonly title: string
  readonly width: number | undefined
  readonly onResize: (width: number) => void
  readonly onMove: (by: number) => void
}

const STEP = 16

export function ColumnEdge({ title, width, onResize, onMove }: ColumnEdgeProps) {
  const { table: texts } = useWords().window
  const edge = useRef<HTMLInputElement>(null)
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined)
  const current = () => width ?? edge.current?.parentElement?.offsetWidth ?? MIN_WIDTH
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width: edge.current?.parentElement?.offsetWidth ?? current() }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current !== undefined) onResize(drag.current.width + event.clientX - drag.current.x)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    event.stopPropagation()
    if (event.shiftKey) onMove(step)
    else onResize(current() + step * STEP)
  }
  return (
    <input
      ref={edge}
      className={classes.edge}
      type="range"
      aria-label={texts.edge(title)}
      title={texts.edgeHint}
      min={MIN_WIDTH}
      max={MAX_WIDTH}
      value={width ?? MIN_WIDTH}
      onChange={(event) => onResize(event.currentTarget.valueAsNumber)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = undefined
      }}
      onKeyDown={onKeyDown}
    />
  )
}

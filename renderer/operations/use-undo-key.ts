// Ctrl+Z takes back the last action, outside of fields and grids, which have an undo of their own.
import { useHotkeys } from '@mantine/hooks'
import { hasOpenLayer } from '../shell/use-shortcuts.ts'

/** Binds Ctrl+Z. Text fields undo typing, grids their own steps; an open dialog keeps its keys. */
export function useUndoKey(undoLast: () => void): void {
  useHotkeys(
    [
      [
        'mod+Z',
        (event) => {
          if (event.defaultPrevented || hasOpenLayer() || isInGridOfItsOwn(event.target)) return
          event.preventDefault()
          undoLast()
        },
        { preventDefault: false }
      ]
    ],
    ['INPUT', 'TEXTAREA', 'SELECT']
  )
}

function isInGridOfItsOwn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ag-root, [data-own-undo]') !== null
}

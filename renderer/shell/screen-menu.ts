// What the menu asks of the screen in view: the screen's own command where it has one, else what comes nearest.
import { useNavigate } from '@tanstack/react-router'
import type { Commands } from './commands.ts'
import { useReadCommands } from './screen-commands.tsx'

export type ScreenMenuCommand = 'undoLast' | 'find' | 'fillDown' | 'exportView' | 'printView'

export function useScreenMenu({
  undoLast
}: Commands): Readonly<Record<ScreenMenuCommand, { run: () => void }>> {
  const read = useReadCommands()
  const navigate = useNavigate()
  const toReports = () => void navigate({ to: '/reports' })
  const onScreen = (ids: readonly string[], otherwise: () => void) => ({
    run() {
      const own = read().find(({ id, isDisabled }) => ids.includes(id) && isDisabled !== true)
      if (own === undefined) otherwise()
      else own.run()
    }
  })
  return {
    undoLast: onScreen(['undo'], undoLast.run),
    find: { run: focusSearch },
    fillDown: onScreen(['fillDown'], () => undefined),
    exportView: onScreen(['exportView', 'exportXlsx'], toReports),
    printView: onScreen(['printView'], toReports)
  }
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('main input[type="search"]')?.select()
}

// Commands that only the screen in view has: the palette and the help sheet list them beside those of the whole window.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Command } from './commands.ts'

export interface ScreenCommand extends Omit<Command, 'group'> {
  readonly id: string
  readonly isDisabled?: boolean
}

type List = (commands: readonly ScreenCommand[]) => void

const ListedContext = createContext<readonly ScreenCommand[]>([])
/** Apart from what is listed, so that a screen does not hear of its own commands. */
const ListContext = createContext<List>(() => undefined)

export function ScreenCommandsProvider({ children }: { readonly children: ReactNode }) {
  const [listed, list] = useState<readonly ScreenCommand[]>([])
  return (
    <ListContext value={list}>
      <ListedContext value={listed}>{children}</ListedContext>
    </ListContext>
  )
}

export function useListedCommands(): readonly ScreenCommand[] {
  return useContext(ListedContext)
}

/** Lists the commands while the screen is there. */
export function useScreenCommands(commands: readonly ScreenCommand[]): void {
  const list = useContext(ListContext)
  useEffect(() => list(commands), [list, commands])
  useEffect(() => () => list([]), [list])
}

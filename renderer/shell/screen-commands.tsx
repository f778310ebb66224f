// Commands that only the screen in view has: the palette and the help sheet list them beside those of the whole window.
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import type { Command } from './commands.ts'

export interface ScreenCommand extends Omit<Command, 'group'> {
  readonly id: string
  readonly isDisabled?: boolean
}

type List = (commands: readonly ScreenCommand[]) => void

const ListedContext = createContext<readonly ScreenCommand[]>([])
/** What is listed at the moment, for those that are not drawn anew when it changes. */
const ReadContext = createContext<() => readonly ScreenCommand[]>(() => [])
/** Apart from what is listed, so that a screen does not hear of its own commands. */
const ListContext = createContext<List>(() => undefined)

export function ScreenCommandsProvider({ children }: { readonly children: ReactNode }) {
  const [listed, setListed] = useState<readonly ScreenCommand[]>([])
  const current = useRef(listed)
  const list = useCallback((commands: readonly ScreenCommand[]) => {
    current.current = commands
    setListed(commands)
  }, [])
  const read = useCallback(() => current.current, [])
  return (
    <ListContext value={list}>
      <ReadContext value={read}>
        <ListedContext value={listed}>{children}</ListedContext>
      </ReadContext>
    </ListContext>
  )
}

export function useListedCommands(): readonly ScreenCommand[] {
  return useContext(ListedContext)
}

export function useReadCommands(): () => readonly ScreenCommand[] {
  return useContext(ReadContext)
}

/** Lists the commands while the screen is there. */
export function useScreenCommands(commands: readonly ScreenCommand[]): void {
  const list = useContext(ListContext)
  useEffect(() => list(commands), [list, commands])
  useEffect(() => () => list([]), [list])
}

// Ctrl+K: every screen and command by name, with its key.
import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import type { WindowCatalogue } from '../../core/texts/window-catalogue.ts'
import { useWords } from '../words/words-context.tsx'
import type { Command, Commands } from './commands.ts'
import { useListedCommands } from './screen-commands.tsx'
import { Shortcut } from './shortcut.tsx'

const GROUPS = ['go', 'do', 'look'] as const

export function CommandPalette({ commands }: { readonly commands: Commands }) {
  const { window: words } = useWords()
  const entries = Object.entries(commands).filter(([id]) => id !== 'showPalette')
  const here = useListedCommands().filter(({ isDisabled }) => isDisabled !== true)
  const groups = GROUPS.map((group) => ({
    group: groupTitle(group, words),
    actions: entries
      .filter(([, command]) => command.group === group)
      .map(([id, command]) => toAction(id, command))
  }))
  const actions =
    here.length === 0
      ? groups
      : [
          { group: words.shell.paletteHere, actions: here.map((command) => toAction(command.id, command)) },
          ...groups
        ]
  return (
    <Spotlight
      actions={actions}
      nothingFound={words.shell.paletteEmpty}
      shortcut={null}
      lockScroll={false}
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': words.action.palette } }}
      scrollable
      maxHeight={460}
      searchProps={{
        leftSection: <IconSearch size={16} aria-hidden />,
        placeholder: words.shell.palettePlaceholder,
        'aria-label': words.shell.palettePlaceholder
      }}
    />
  )
}

function groupTitle(group: Command['group'], { shell }: WindowCatalogue): string {
  return { go: shell.paletteGo, do: shell.paletteDo, look: shell.paletteLook }[group]
}

function toAction(id: string, { title, icon: CommandIcon, keys, run }: Omit<Command, 'group'>) {
  return {
    id,
    label: title,
    onClick: run,
    leftSection: <CommandIcon size={17} stroke={1.6} aria-hidden />,
    rightSection: keys === undefined ? undefined : <Shortcut keys={keys} />
  }
}

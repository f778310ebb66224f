// Ctrl+/: all shortcuts on one sheet, written from the commands themselves.
import { Modal, Title } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'
import type { Commands } from './commands.ts'
import { useListedCommands } from './screen-commands.tsx'
import { Shortcut } from './shortcut.tsx'
import classes from './shell.module.css'

export interface HelpSheetProps {
  readonly commands: Commands
  readonly isOpen: boolean
  readonly onClose: () => void
}

interface HelpRow {
  readonly keys: string
  readonly title: string
}

export function HelpSheet({ commands, isOpen, onClose }: HelpSheetProps) {
  const { window: words } = useWords()
  const everywhere = Object.values(commands).flatMap(({ keys, title }) =>
    keys === undefined ? [] : [{ keys, title }]
  )
  const here = useListedCommands().flatMap(({ keys, title }) => (keys === undefined ? [] : [{ keys, title }]))
  const importing = [
    { keys: 'Enter', title: words.shell.postPlan },
    { keys: 'Escape', title: words.shell.stepBack }
  ]
  const tables = [
    { keys: '↑+↓', title: words.shell.moveInTable },
    { keys: 'mod+F', title: words.shell.focusSearch },
    { keys: 'Escape', title: words.shell.closeLayer }
  ]
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.shell.shortcuts}
      size="lg"
      closeButtonProps={{ 'aria-label': words.action.close }}
    >
      <div className={classes.helpColumns}>
        <HelpGroup title={words.shell.shortcutsEverywhere} rows={everywhere} />
        <div>
          {here.length > 0 && <HelpGroup title={words.shell.paletteHere} rows={here} />}
          <HelpGroup title={words.shell.shortcutsImport} rows={importing} />
          <HelpGroup title={words.shell.shortcutsTables} rows={tables} />
        </div>
      </div>
    </Modal>
  )
}

function HelpGroup({ title, rows }: { readonly title: string; readonly rows: readonly HelpRow[] }) {
  return (
    <section className={classes.helpGroup}>
      <Title order={3}>{title}</Title>
      <dl>
        {rows.map((row) => (
          <div key={row.keys + row.title}>
            <dt>{row.title}</dt>
            <dd>
              <Shortcut keys={row.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

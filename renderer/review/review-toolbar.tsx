// The actions on the selected lines, and what is selected.
import { Menu, Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import type { ImportLine } from '../../core/contract/calls/line.ts'
import type { SheetSelection } from '../grid/sheet-types.ts'
import { ActionButton } from '../shell/action-button.tsx'
import { useWords } from '../words/words-context.tsx'
import type { ReviewCommands } from './review-commands.ts'
import classes from './review.module.css'

export interface ReviewToolbarProps {
  readonly commands: ReviewCommands
  readonly isBusy: boolean
}

export function ReviewToolbar({ commands, isBusy }: ReviewToolbarProps) {
  const { window: words } = useWords()
  const { hint } = words.workbench
  const { create, charge, skip, undo, redo, exportCsv, exportXlsx, readBack } = commands
  const step = [undo, redo].map((command) => (
    <ActionButton
      key={command.id}
      label={command.title}
      icon={command.icon}
      keys={command.keys}
      disabled={command.isDisabled === true || isBusy}
      onClick={command.run}
    />
  ))
  return (
    <div className={classes.bar} role="toolbar" aria-label={words.workbench.sheet}>
      <div className={classes.actions}>
        <ActionButton
          label={create.title}
          hint={hint.create}
          icon={create.icon}
          keys={create.keys}
          onClick={create.run}
        />
        <ActionButton
          label={charge.title}
          hint={hint.charge}
          icon={charge.icon}
          keys={charge.keys}
          onClick={charge.run}
        />
        <ActionButton
          label={skip.title}
          hint={hint.skip}
          icon={skip.icon}
          keys={skip.keys}
          onClick={skip.run}
        />
        {step}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconFileExport size={15} aria-hidden />}>
            {words.workbench.pane.file}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[exportCsv, exportXlsx, readBack].map(({ id, title, icon: CommandIcon, run }) => (
            <Menu.Item key={id} leftSection={<CommandIcon size={15} aria-hidden />} onClick={run}>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

export interface ReviewStatusProps {
  readonly selection: SheetSelection<ImportLine> | undefined
  readonly announcement: string
}

/** What is selected, and its sum; what was done last is also read aloud. */
export function ReviewStatus({ selection, announcement }: ReviewStatusProps) {
  const { window: words, format } = useWords()
  const { workbench: texts } = words
  return (
    <div className={classes.status}>
      {selection !== undefined && (
        <span>{texts.selected(selection.lastRow - selection.firstRow + 1, selection.cells)}</span>
      )}
      {selection !== undefined && selection.numbers > 1 && (
        <span>{texts.sum(format.decimal(selection.sum))}</span>
      )}
      <output aria-live="polite">{announcement}</output>
    </div>
  )
}

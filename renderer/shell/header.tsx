// The strip above every screen: which inventory, the palette, and Import.
import { Tooltip } from '@mantine/core'
import { IconFileUpload, IconSearch } from '@tabler/icons-react'
import { ActionButton } from './action-button.tsx'
import type { Commands } from './commands.ts'
import { InventoryMenu } from './inventory-menu.tsx'
import { ariaKeys, platformOf } from './keys.ts'
import classes from './shell.module.css'
import { Shortcut } from './shortcut.tsx'

export function Header({ commands }: { readonly commands: Commands }) {
  const { showPalette, importFiles } = commands
  return (
    <header className={classes.header}>
      <InventoryMenu commands={commands} />
      <Tooltip label={showPalette.title}>
        <button
          type="button"
          className={classes.paletteButton}
          onClick={showPalette.run}
          aria-keyshortcuts={ariaKeys(showPalette.keys ?? '', platformOf(navigator.userAgent))}
        >
          <IconSearch size={14} aria-hidden />
          <span>{showPalette.title}</span>
          <Shortcut keys={showPalette.keys ?? ''} />
        </button>
      </Tooltip>
      <ActionButton
        label={importFiles.title}
        keys={importFiles.keys}
        icon={IconFileUpload}
        variant="light"
        onClick={importFiles.run}
      />
    </header>
  )
}

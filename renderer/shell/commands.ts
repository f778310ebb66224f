// Every command of the window once: palette, menu, shortcuts, navigation and the help sheet all read this list.
import {
  IconBox,
  IconDeviceDesktop,
  IconFilePlus,
  IconFileUpload,
  IconFolderOpen,
  IconHistory,
  IconKeyboard,
  IconListCheck,
  IconMoon,
  IconPackageImport,
  IconSearch,
  IconSettings,
  IconSun,
  IconTestPipe,
  IconX,
  type Icon
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Settings } from '../../core/contract/calls/app.ts'
import { useWords } from '../words/words-context.tsx'
import { useFileIntake } from './use-file-intake.ts'
import { useInventoryActions } from './use-inventory-actions.ts'
import { useSettings } from './use-settings.ts'

export type CommandId =
  | 'showImport'
  | 'showReview'
  | 'showInventory'
  | 'showImports'
  | 'showSettings'
  | 'showHelp'
  | 'showPalette'
  | 'importFiles'
  | 'newInventory'
  | 'openInventory'
  | 'closeInventory'
  | 'openSample'
  | 'themeSystem'
  | 'themeLight'
  | 'themeDark'

export interface Command {
  readonly title: string
  readonly group: 'go' | 'do' | 'look'
  readonly icon: Icon
  readonly keys?: string
  readonly run: () => void
}

export type Commands = Readonly<Record<CommandId, Command>>

/** Layers that belong to the shell. */
export interface ShellLayers {
  readonly openPalette: () => void
  readonly openHelp: () => void
  readonly openNewInventory: () => void
}

export function useCommands(layers: ShellLayers): Commands {
  const { window: words } = useWords()
  const navigate = useNavigate()
  const intake = useFileIntake()
  const inventory = useInventoryActions()
  const { change } = useSettings()
  const theme = (name: Settings['theme']) => () => change({ theme: name })
  const { screen, shell, action, settings } = words
  return {
    showImport: {
      title: screen.import,
      group: 'go',
      icon: IconPackageImport,
      keys: 'mod+1',
      run: () => void navigate({ to: '/import' })
    },
    showReview: {
      title: screen.review,
      group: 'go',
      icon: IconListCheck,
      keys: 'mod+2',
      run: () => void navigate({ to: '/review' })
    },
    showInventory: {
      title: screen.inventory,
      group: 'go',
      icon: IconBox,
      keys: 'mod+3',
      run: () => void navigate({ to: '/inventory' })
    },
    showImports: {
      title: screen.imports,
      group: 'go',
      icon: IconHistory,
      keys: 'mod+4',
      run: () => void navigate({ to: '/imports' })
    },
    showSettings: {
      title: screen.settings,
      group: 'go',
      icon: IconSettings,
      keys: 'mod+,',
      run: () => void navigate({ to: '/settings' })
    },
    showHelp: { title: screen.help, group: 'go', icon: IconKeyboard, keys: 'mod+/', run: layers.openHelp },
    showPalette: {
      title: action.palette,
      group: 'go',
      icon: IconSearch,
      keys: 'mod+K',
      run: layers.openPalette
    },
    importFiles: {
      title: action.importFiles,
      group: 'do',
      icon: IconFileUpload,
      keys: 'mod+O',
      run: intake.choose
    },
    newInventory: {
      title: shell.newInventory,
      group: 'do',
      icon: IconFilePlus,
      run: layers.openNewInventory
    },
    openInventory: { title: shell.openInventory, group: 'do', icon: IconFolderOpen, run: inventory.choose },
    closeInventory: { title: shell.closeInventory, group: 'do', icon: IconX, run: inventory.close },
    openSample: { title: action.trySample, group: 'do', icon: IconTestPipe, run: intake.openSample },
    themeSystem: {
      title: themeTitle(settings, 'system'),
      group: 'look',
      icon: IconDeviceDesktop,
      run: theme('system')
    },
    themeLight: { title: themeTitle(settings, 'light'), group: 'look', icon: IconSun, run: theme('light') },
    themeDark: { title: themeTitle(settings, 'dark'), group: 'look', icon: IconMoon, run: theme('dark') }
  }
}

interface ThemeWords {
  readonly theme: string
  readonly themes: Readonly<Record<Settings['theme'], string>>
}

function themeTitle(words: ThemeWords, theme: Settings['theme']): string {
  return `${words.theme}: ${words.themes[theme]}`
}

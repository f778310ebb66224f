// Every command of the window once: palette, menu, shortcuts, navigation and the help sheet all read this list.
import {
  IconBox,
  IconClipboardCheck,
  IconClipboardText,
  IconDeviceDesktop,
  IconDeviceFloppy,
  IconFilePlus,
  IconFileUpload,
  IconFolderOpen,
  IconFolderUp,
  IconHistory,
  IconInfoCircle,
  IconKeyboard,
  IconListCheck,
  IconMoon,
  IconPackageImport,
  IconQuestionMark,
  IconReportAnalytics,
  IconSearch,
  IconSettings,
  IconShieldCheck,
  IconFolderSymlink,
  IconSun,
  IconTestPipe,
  IconTruck,
  IconArrowBackUp,
  IconX,
  type Icon
} from '@tabler/icons-react'
import { useNavigate, type LinkProps } from '@tanstack/react-router'
import type { Settings } from '../../core/contract/calls/app.ts'
import type { WindowCatalogue } from '../../core/texts/window-catalogue.ts'
import { useUndo } from '../operations/use-undo.ts'
import { useWords } from '../words/words-context.tsx'
import { useFileIntake, type FileIntake } from './use-file-intake.ts'
import { useInventoryActions, type InventoryActions } from './use-inventory-actions.ts'
import { useSettings } from './use-settings.ts'

export interface Command {
  readonly title: string
  readonly group: 'go' | 'do' | 'look'
  readonly icon: Icon
  readonly keys?: string
  readonly run: () => void
}

type Address = NonNullable<LinkProps['to']>

export type Commands = ReturnType<typeof useCommands>
export type CommandId = keyof Commands

/** Layers that belong to the shell. */
export interface ShellLayers {
  readonly openPalette: () => void
  readonly openHelp: () => void
  readonly openNewInventory: () => void
  readonly openPaste: () => void
  /** Saves what is edited, or exports what is shown. */
  readonly save: () => void
}

export function useCommands(layers: ShellLayers) {
  const { window: words } = useWords()
  const navigate = useNavigate()
  const intake = useFileIntake()
  const inventory = useInventoryActions()
  const { change } = useSettings()
  const { undoLast } = useUndo()
  return {
    ...goCommands(words, (to) => void navigate({ to })),
    ...layerCommands(words, layers),
    ...fileCommands(words, layers, intake),
    ...inventoryCommands(words, layers, inventory),
    save: command('do', { title: words.shell.save, icon: IconDeviceFloppy, keys: 'mod+S' }, layers.save),
    undoLast: command('do', { title: words.undo.action, icon: IconArrowBackUp }, undoLast),
    showStocktake: command(
      'do',
      { title: words.stock.stocktake, icon: IconClipboardCheck },
      () => void navigate({ to: '/inventory/stocktake' })
    ),
    ...themeCommands(words, (theme) => change({ theme }))
  } satisfies Readonly<Record<string, Command>>
}

function goCommands(
  { screen, reports, suppliers, safety, inbox }: WindowCatalogue,
  goTo: (to: Address) => void
) {
  const go = (title: string, icon: Icon, to: Address, keys?: string): Command =>
    command('go', { title, icon, keys }, () => goTo(to))
  return {
    showImport: go(screen.import, IconPackageImport, '/import', 'mod+1'),
    showReview: go(screen.review, IconListCheck, '/review', 'mod+2'),
    showInventory: go(screen.inventory, IconBox, '/inventory', 'mod+3'),
    showSuppliers: go(suppliers.title, IconTruck, '/suppliers', 'mod+5'),
    showImports: go(screen.imports, IconHistory, '/imports', 'mod+4'),
    showReports: go(reports.title, IconReportAnalytics, '/reports', 'mod+7'),
    showInbox: go(inbox.title, IconFolderSymlink, '/inbox'),
    showSafety: go(safety.title, IconShieldCheck, '/safety', 'mod+8'),
    showSettings: go(screen.settings, IconSettings, '/settings', 'mod+,'),
    showCodes: go(screen.codes, IconQuestionMark, '/codes'),
    showAbout: go(screen.about, IconInfoCircle, '/about')
  }
}

function layerCommands({ screen, action }: WindowCatalogue, layers: ShellLayers) {
  return {
    showHelp: command('go', { title: screen.help, icon: IconKeyboard, keys: 'mod+/' }, layers.openHelp),
    showPalette: command('go', { title: action.palette, icon: IconSearch, keys: 'mod+K' }, layers.openPalette)
  }
}

function fileCommands({ action, intake: texts }: WindowCatalogue, layers: ShellLayers, intake: FileIntake) {
  return {
    importFiles: command(
      'do',
      { title: action.importFiles, icon: IconFileUpload, keys: 'mod+O' },
      intake.choose
    ),
    importFolder: command(
      'do',
      { title: texts.folder, icon: IconFolderUp, keys: 'mod+shift+F' },
      intake.chooseFolder
    ),
    pasteTable: command('do', { title: texts.paste, icon: IconClipboardText }, layers.openPaste),
    openSample: command('do', { title: action.trySample, icon: IconTestPipe }, intake.openSample)
  }
}

function inventoryCommands({ shell }: WindowCatalogue, layers: ShellLayers, inventory: InventoryActions) {
  return {
    newInventory: command(
      'do',
      { title: shell.newInventory, icon: IconFilePlus, keys: 'mod+N' },
      layers.openNewInventory
    ),
    openInventory: command(
      'do',
      { title: shell.openInventory, icon: IconFolderOpen, keys: 'mod+shift+O' },
      inventory.choose
    ),
    closeInventory: command('do', { title: shell.closeInventory, icon: IconX }, inventory.close)
  }
}

function themeCommands({ settings }: WindowCatalogue, choose: (theme: Settings['theme']) => void) {
  const theme = (name: Settings['theme'], icon: Icon): Command =>
    command('look', { title: `${settings.theme}: ${settings.themes[name]}`, icon }, () => choose(name))
  return {
    themeSystem: theme('system', IconDeviceDesktop),
    themeLight: theme('light', IconSun),
    themeDark: theme('dark', IconMoon)
  }
}

interface Face {
  readonly title: string
  readonly icon: Icon
  readonly keys?: string | undefined
}

function command(group: Command['group'], { title, icon, keys }: Face, run: () => void): Command {
  return { title, group, icon, ...(keys === undefined ? {} : { keys }), run }
}

// The house around all screens: navigation, header, status bar, and the layers that open over them.
// Not Mantine's AppShell: that one writes inline <style> elements, which the content security policy refuses.
import { Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { spotlight } from '@mantine/spotlight'
import { Outlet, useMatchRoute } from '@tanstack/react-router'
import type { AppState } from '../../core/contract/calls/app.ts'
import { Announcer } from '../import/announcer.tsx'
import { useUndoKey } from '../operations/use-undo-key.ts'
import { useImportState } from '../import/import-context.tsx'
import { NewInventoryForm } from '../start/new-inventory-form.tsx'
import { ReadOnlyNote } from '../safety/read-only-note.tsx'
import { RescueScreen } from '../safety/rescue-screen.tsx'
import { StartScreen } from '../start/start-screen.tsx'
import { useWords } from '../words/words-context.tsx'
import { CommandPalette } from './command-palette.tsx'
import { useCommands } from './commands.ts'
import { DropOverlay } from './drop-overlay.tsx'
import { Header } from './header.tsx'
import { HelpSheet } from './help-sheet.tsx'
import { Navigation } from './navigation.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { ScreenCommandsProvider } from './screen-commands.tsx'
import classes from './shell.module.css'
import { StatusBar } from './status-bar.tsx'
import { useCoreEvents } from './use-core-events.ts'
import { useFileIntake } from './use-file-intake.ts'
import { usePaste } from './use-paste.ts'
import { useReport } from './use-report.ts'
import { useSaveHere } from './use-save-here.ts'
import { useShortcuts } from './use-shortcuts.ts'

export function AppShell({ state }: { readonly state: AppState }) {
  return (
    <ScreenCommandsProvider>
      <Shell state={state} />
    </ScreenCommandsProvider>
  )
}

function Shell({ state }: { readonly state: AppState }) {
  const { window: words } = useWords()
  const [isHelpOpen, help] = useDisclosure(false)
  const [isNewOpen, newInventory] = useDisclosure(false)
  const [isPasteOpen, paste] = useDisclosure(false)
  const intake = useFileIntake()
  const report = useReport()
  const save = useSaveHere()
  const commands = useCommands({
    openPalette: spotlight.open,
    openHelp: help.open,
    openNewInventory: newInventory.open,
    openPaste: paste.open,
    save
  })
  useShortcuts(commands)
  useUndoKey(commands.undoLast.run)
  useCoreEvents(commands)
  const hasInventory = state.inventory !== undefined
  const refuse = () => report.done(words.import.dropNeedsInventory)
  usePaste(hasInventory ? intake : { drop: refuse, paste: refuse })
  return (
    <>
      {hasInventory ? (
        <div className={classes.shell}>
          <Navigation commands={commands} />
          <div className={classes.main}>
            <Header commands={commands} />
            <ReadOnlyNote state={state} />
            <main className={classes.outlet}>
              <Outlet />
            </main>
            <BackgroundWork />
          </div>
        </div>
      ) : state.rescue === undefined ? (
        <StartScreen state={state} commands={commands} />
      ) : (
        <RescueScreen rescue={state.rescue} />
      )}
      <Announcer />
      <CommandPalette commands={commands} />
      <HelpSheet commands={commands} isOpen={isHelpOpen} onClose={help.close} />
      <Modal
        opened={isNewOpen}
        onClose={newInventory.close}
        title={words.start.createTitle}
        closeButtonProps={{ 'aria-label': words.action.close }}
      >
        <NewInventoryForm onDone={newInventory.close} />
      </Modal>
      <PasteDialog isOpen={isPasteOpen} onClose={paste.close} />
      <DropOverlay
        hint={hasInventory ? words.import.dropHint : words.import.dropNeedsInventory}
        onDrop={hasInventory ? intake.drop : refuse}
      />
    </>
  )
}

/** The status bar stands in for the import screen; where that one shows the work itself, it would only repeat it. */
function BackgroundWork() {
  const isImportScreen = useMatchRoute()({ to: '/import' }) !== false
  const { work, selectedId } = useImportState()
  if (isImportScreen && work !== undefined && work.entryId === selectedId) return null
  return <StatusBar />
}

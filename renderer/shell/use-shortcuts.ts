// The global shortcuts: one for every command that has a key, also while a text field has the focus.
import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import type { Command, Commands } from './commands.ts'

export function useShortcuts(commands: Commands): void {
  const items = Object.values(commands).flatMap((command) => hotkeysOf(command))
  useHotkeys(items, [], true)
}

function hotkeysOf({ keys, run }: Command): readonly HotkeyItem[] {
  if (keys === undefined) return []
  // Where a sign needs Shift, as / does on a German keyboard, the shortcut must not.
  return /[a-z0-9]$/i.test(keys)
    ? [[keys, run]]
    : [
        [keys, run],
        [keys.replace('mod+', 'mod+shift+'), run]
      ]
}

/** True while a dialog, a menu or a list of choices is open: its keys are its own. */
export function hasOpenLayer(): boolean {
  const layers = document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')
  // A field that chooses keeps its closed list in the page.
  return [...layers].some((layer) => layer.closest('[style*="display: none"]') === null)
}

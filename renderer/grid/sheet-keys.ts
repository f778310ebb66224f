// Keys that a sheet understands itself, beside moving and editing, which the grid library does.

export type SheetKey = 'all' | 'fill' | 'clear'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** What the pressed keys mean to a sheet; undefined for everything else. */
export function sheetKeyOf({ key, ctrlKey, metaKey, altKey }: Pressed): SheetKey | undefined {
  if (altKey) return undefined
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'a') return 'all'
    return key.toLowerCase() === 'd' ? 'fill' : undefined
  }
  return key === 'Delete' || key === 'Backspace' ? 'clear' : undefined
}

/** True for keys that the grid library must leave alone: ours, the window's shortcuts, and those of actions. */
export function isSheetKey(pressed: Pressed): boolean {
  if (sheetKeyOf(pressed) !== undefined || pressed.altKey) return true
  const isCommand = pressed.ctrlKey || pressed.metaKey
  return isCommand && (/^[a-z0-9,/]$/i.test(pressed.key) || pressed.key === 'Enter')
}

// How a shortcut is written for the user: `mod+O` is Ctrl+O, Strg+O or ⌘O.
import type { KeyWords } from '../../core/texts/window-catalogue.ts'

export type Platform = 'mac' | 'other'

/** @returns the caps to draw, in order. */
export function keyCaps(keys: string, words: KeyWords, platform: Platform): readonly string[] {
  return keys.split('+').map((key) => capOf(key, words, platform))
}

/** The form that assistive technology reads: `mod+O` → `Control+O`. */
export function ariaKeys(keys: string, platform: Platform): string {
  return keys
    .replace('mod', platform === 'mac' ? 'Meta' : 'Control')
    .replace('alt', 'Alt')
    .replace('shift', 'Shift')
}

export function platformOf(userAgent: string): Platform {
  return /Mac OS X|Macintosh/.test(userAgent) ? 'mac' : 'other'
}

function capOf(key: string, words: KeyWords, platform: Platform): string {
  switch (key) {
    case 'mod':
      return platform === 'mac' ? '⌘' : words.control
    case 'shift':
      return platform === 'mac' ? '⇧' : words.shift
    case 'alt':
      return platform === 'mac' ? '⌥' : words.alt
    case 'Enter':
      return words.enter
    case 'Escape':
      return words.escape
    default:
      return key
  }
}

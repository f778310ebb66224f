// What a test may read and answer: dialogs, menus, notifications and the taskbar have no window of their own here.
import type { MenuItemConstructorOptions } from 'electron'

export interface ShownDialog {
  readonly kind: 'open' | 'save' | 'message' | 'error'
  readonly title: string
  readonly detail: string
  readonly buttons: readonly string[]
}

export interface ShownMenuItem {
  readonly id: string
  readonly label: string
  readonly accelerator: string
  readonly isEnabled: boolean
  readonly items: readonly ShownMenuItem[]
}

export interface Recorded {
  readonly dialogs: ShownDialog[]
  readonly notifications: { readonly title: string; readonly body: string }[]
  readonly progress: number[]
  readonly opened: string[]
  readonly switches: string[]
  title: string
  clipboard: string
  isShown: boolean
  theme: string
  backgroundColor: string
  webPreferences: Readonly<Record<string, unknown>>
  menu: readonly ShownMenuItem[]
  /** Milliseconds that the host took for itself before the app's first step and until it was ready: no work of the app. */
  hostStartMs: number
}

/** Answers that a test has put ready, first come first served. */
export interface Answers {
  readonly open: (readonly string[])[]
  readonly save: string[]
  readonly message: number[]
}

export const recorded: Recorded = {
  dialogs: [],
  notifications: [],
  progress: [],
  opened: [],
  switches: [],
  title: '',
  clipboard: '',
  isShown: false,
  theme: 'system',
  backgroundColor: '',
  webPreferences: {},
  menu: [],
  hostStartMs: 0
}

export const answers: Answers = { open: [], save: [], message: [] }

/** True when a test, not a person, sits in front of the window: it has opened the control channel. */
export const isAutomated = process.send !== undefined

/** A menu as data. */
export function describeMenu(template: readonly MenuItemConstructorOptions[]): readonly ShownMenuItem[] {
  return template.map((item) => ({
    id: item.id ?? item.role ?? item.type ?? '',
    label: item.label ?? '',
    accelerator: item.accelerator ?? '',
    isEnabled: item.enabled ?? true,
    items: Array.isArray(item.submenu) ? describeMenu(item.submenu) : []
  }))
}

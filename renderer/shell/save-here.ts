// Ctrl+S: what is being edited is saved; else the table on the screen goes out as a file; all else is saved already.
import type { ScreenCommand } from './screen-commands.tsx'

/** Marks a form that Ctrl+S sends: one that edits, and books nothing. */
export const SAVES = { 'data-saves': true } as const

const FORM = 'form[data-saves]'

export type Saving =
  | { readonly kind: 'form'; readonly form: HTMLFormElement }
  | { readonly kind: 'export'; readonly command: ScreenCommand }
  | { readonly kind: 'nothing' }

/** Screen commands that write what is on the screen into a file. */
const EXPORTS: ReadonlySet<string> = new Set(['exportView', 'exportCsv'])

/** The form with the focus comes first, then the one in a dialog, then the one on the screen. */
export function findSaving(
  page: ParentNode & DocumentOrShadowRoot,
  listed: readonly ScreenCommand[]
): Saving {
  const form =
    page.activeElement?.closest(FORM) ??
    page.querySelector(`[role="dialog"] ${FORM}`) ??
    page.querySelector(FORM)
  if (form instanceof HTMLFormElement) return { kind: 'form', form }
  const command = listed.find(({ id, isDisabled }) => EXPORTS.has(id) && isDisabled !== true)
  return command === undefined ? { kind: 'nothing' } : { kind: 'export', command }
}

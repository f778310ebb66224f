/** A ref that gives the focus to a control as it appears: the one that the keyboard wants next. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus()
}

// A button that tells its key: in the tooltip for eyes, in aria-keyshortcuts for assistive technology.
import { Button, Tooltip, type ButtonProps } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { Ref } from 'react'
import { ariaKeys, platformOf } from './keys.ts'
import classes from './shell.module.css'
import { Shortcut } from './shortcut.tsx'

export interface ActionButtonProps extends Pick<
  ButtonProps,
  'variant' | 'color' | 'size' | 'loading' | 'disabled'
> {
  readonly label: string
  readonly keys?: string | undefined
  /** More than the label says; shown in the tooltip. */
  readonly hint?: string | undefined
  readonly icon?: Icon
  readonly onClick?: () => void
  /** `submit` sends the form that the button stands in. */
  readonly type?: 'button' | 'submit'
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function ActionButton({
  label,
  keys,
  hint,
  icon: ActionIcon,
  onClick,
  type = 'button',
  buttonRef,
  ...look
}: ActionButtonProps) {
  const button = (
    <Button
      ref={buttonRef ?? null}
      type={type}
      variant="default"
      leftSection={ActionIcon === undefined ? undefined : <ActionIcon size={15} aria-hidden />}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, platformOf(navigator.userAgent))}
      {...(onClick === undefined ? {} : { onClick })}
      {...look}
    >
      {label}
    </Button>
  )
  if (keys === undefined && hint === undefined) return button
  return (
    <Tooltip
      multiline={hint !== undefined}
      maw={280}
      label={
        <span className={classes.tip}>
          {hint ?? label}
          {keys !== undefined && <Shortcut keys={keys} />}
        </span>
      }
    >
      {button}
    </Tooltip>
  )
}

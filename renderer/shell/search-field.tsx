// Search as you type: Ctrl+F goes there, Escape clears it.
import { TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { ariaKeys, platformOf } from './keys.ts'

export interface SearchFieldProps {
  readonly label: string
  readonly search: string
  readonly onSearch: (text: string) => void
  readonly width?: number
}

/** Two letters of one keystroke burst are one question; everything slower is answered at once. */
const TYPING_MS = 15

export function SearchField({ label, search, onSearch, width = 240 }: SearchFieldProps) {
  const [typed, setTyped] = useState(search)
  const field = useRef<HTMLInputElement>(null)
  const commit = useDebouncedCallback(onSearch, TYPING_MS)
  useHotkeys([['mod+F', () => field.current?.select()]], [])
  const type = (text: string) => {
    setTyped(text)
    commit(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') type('')
  }
  return (
    <TextInput
      ref={field}
      type="search"
      w={width}
      leftSection={<IconSearch size={14} aria-hidden />}
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts={ariaKeys('mod+F', platformOf(navigator.userAgent))}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

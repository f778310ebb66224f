// Edits a cell by picking: choices as you type, arrow keys and Enter take one, Escape leaves the cell as it was.
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import classes from './sheet.module.css'
import type { SheetChoice, SheetColumn } from './sheet-types.ts'

export interface PickEditorProps<Row> {
  readonly picks: SheetColumn<Row>
  readonly row: Row
  /** The key that opened the editor, if one did. */
  readonly firstKey: string | null
  /** What stands in the cell. */
  readonly text: string
  readonly onText: (text: string) => void
  /** The last text is the choice. */
  readonly onDone: () => void
}

/** A list that is drawn: the elements `datalist` and `option` of HTML cannot show evidence beside a name. */
const LISTBOX = { role: 'listbox' } as const
const OPTION = { role: 'option' } as const

export function PickEditor<Row>({
  picks,
  row,
  firstKey,
  text: before,
  onText,
  onDone
}: PickEditorProps<Row>) {
  const typed = firstKey !== null && firstKey.length === 1 ? firstKey : undefined
  const [text, setText] = useState(typed ?? picks.editText?.(row) ?? before)
  const [choices, setChoices] = useState<readonly SheetChoice[]>([])
  const [active, setActive] = useState(0)
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    input.current?.focus()
    if (typed === undefined) input.current?.select()
  }, [typed])

  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const found = (await picks.choices?.(row, text)) ?? []
      if (!isCurrent) return
      setChoices(found)
      setActive(0)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [picks, row, text])

  const take = (value: string) => {
    onText(value)
    onDone()
  }
  const type = (next: string) => {
    setText(next)
    onText(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && choices.length > 0) setActive((active + step + choices.length) % choices.length)
    else if (event.key === 'Enter' || event.key === 'Tab')
      take(text === '' ? '' : (choices[active]?.value ?? text))
    else return
    event.preventDefault()
  }
  const onMouseDown = (event: MouseEvent) => {
    const chosen = event.target instanceof Element ? event.target.closest('[data-value]') : null
    if (!(chosen instanceof HTMLElement)) return
    event.preventDefault()
    take(chosen.dataset['value'] ?? '')
  }
  return (
    <div className={classes.pick} role="presentation" onMouseDown={onMouseDown}>
      <input
        ref={input}
        className={classes.pickInput}
        role="combobox"
        aria-label={picks.title}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} {...LISTBOX} aria-label={picks.title} className={classes.pickList}>
        {choices.map((choice, index) => (
          <div
            key={choice.value}
            id={`${listId}-${index}`}
            {...OPTION}
            aria-selected={index === active}
            data-value={choice.value}
          >
            <bdi className={classes.pickTitle}>{choice.title}</bdi>
            {choice.hint !== undefined && <bdi className={classes.pickHint}>{choice.hint}</bdi>}
          </div>
        ))}
      </div>
    </div>
  )
}

// Files may be dropped anywhere on the window; while they hover, an overlay says what will happen. A dropped link never navigates.
import { IconFileUpload } from '@tabler/icons-react'
import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import classes from './shell.module.css'

export interface DropOverlayProps {
  readonly hint: string
  readonly onDrop: (files: readonly File[]) => void
}

export function DropOverlay({ hint, onDrop }: DropOverlayProps) {
  const { window: words } = useWords()
  const [isOver, setOver] = useState(false)
  useWindowEvent('dragover', (event) => {
    event.preventDefault()
    if (hasFiles(event)) setOver(true)
  })
  useWindowEvent('dragleave', (event) => {
    // Leaving the window has no related target; leaving one element for another has.
    if (event.relatedTarget === null) setOver(false)
  })
  useWindowEvent('drop', (event) => {
    event.preventDefault()
    setOver(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) onDrop(files)
  })
  if (!isOver) return null
  return (
    <output className={classes.dropOverlay}>
      <div className={classes.dropCard}>
        <IconFileUpload size={44} stroke={1.3} aria-hidden />
        <strong>{words.import.dropTitle}</strong>
        <span>{hint}</span>
      </div>
    </output>
  )
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

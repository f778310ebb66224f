// For those who look for it in a menu: a field that takes a table from the clipboard.
import { Modal, Text, Textarea } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'
import { useFileIntake } from './use-file-intake.ts'
import { useTakePaste } from './use-paste.ts'

export interface PasteDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function PasteDialog({ isOpen, onClose }: PasteDialogProps) {
  const { window: words } = useWords()
  const take = useTakePaste(useFileIntake())
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.intake.paste}
      closeButtonProps={{ 'aria-label': words.action.close }}
    >
      <Text size="sm" mb="sm">
        {words.intake.pasteHint}
      </Text>
      <Textarea
        data-autofocus
        label={words.intake.pasteField}
        rows={4}
        onPaste={(event) => {
          event.preventDefault()
          if (take(event.clipboardData)) onClose()
        }}
      />
    </Modal>
  )
}

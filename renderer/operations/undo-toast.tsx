// What was just done, with the way back beside it.
import { Button, Group } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'

export interface UndoToastProps {
  readonly sentence: string
  readonly label: string
  readonly onUndo: () => void
}

export function UndoToast({ sentence, label, onUndo }: UndoToastProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <bdi>{sentence}</bdi>
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconArrowBackUp size={13} aria-hidden />}
        onClick={onUndo}
      >
        {label}
      </Button>
    </Group>
  )
}

// What an empty screen offers: bring in a file, or look around with the sample while nothing was imported yet.
import { IconFileUpload, IconTestPipe } from '@tabler/icons-react'
import { useInventoryInfo } from '../client-context.tsx'
import { useWords } from '../words/words-context.tsx'
import { ActionButton } from './action-button.tsx'
import { useFileIntake } from './use-file-intake.ts'

export interface FirstStepsProps {
  /** What the button for files says. */
  readonly label: string
}

export function FirstSteps({ label }: FirstStepsProps) {
  const { window: words } = useWords()
  const intake = useFileIntake()
  const isNew = useInventoryInfo().data?.importCount === 0
  return (
    <>
      <ActionButton
        label={label}
        keys="mod+O"
        icon={IconFileUpload}
        variant="filled"
        onClick={intake.choose}
      />
      {isNew && (
        <ActionButton label={words.action.trySample} icon={IconTestPipe} onClick={intake.openSample} />
      )}
    </>
  )
}

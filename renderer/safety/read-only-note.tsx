// Above every screen while the inventory can only be read: why, and the way to try again.
import { Alert, Button, Group, Text } from '@mantine/core'
import type { AppState } from '../../core/contract/calls/app.ts'
import { errorSentence } from '../shell/error-sentence.ts'
import { useInventoryActions } from '../shell/use-inventory-actions.ts'
import { useWords } from '../words/words-context.tsx'

export function ReadOnlyNote({ state }: { readonly state: AppState }) {
  const words = useWords()
  const { reopen } = useInventoryActions()
  const because = state.readOnlyBecause
  if (because === undefined) return null
  const [latest] = state.recent
  return (
    <Alert title={words.window.rescue.readOnly}>
      <Group justify="space-between">
        <Text size="sm">{errorSentence(because, words)}</Text>
        {latest !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => reopen(latest.recentId)}>
            {words.window.rescue.ways.retry}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

// Creates an inventory: the currency is the one thing that can never be changed later, so it is asked first.
import { Button, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useInventoryActions } from '../shell/use-inventory-actions.ts'
import { useWords } from '../words/words-context.tsx'
import { currencyChoices, likelyCurrency } from './currencies.ts'

export function NewInventoryForm({ onDone }: { readonly onDone?: () => void }) {
  const { window: words, format, locale } = useWords()
  const { create } = useInventoryActions()
  const [currency, setCurrency] = useState(likelyCurrency(locale))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDone?.()
        create(currency)
      }}
    >
      <Stack gap="sm">
        <Select
          label={words.start.currency}
          description={words.start.currencyHint}
          data={currencyChoices(format.currencyName)}
          value={currency}
          onChange={(value) => setCurrency(value ?? currency)}
          searchable
          allowDeselect={false}
          limit={60}
        />
        <Button type="submit" size="sm">
          {words.action.create}
        </Button>
      </Stack>
    </form>
  )
}

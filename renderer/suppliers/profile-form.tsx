// What a person sets about a supplier's files: names, unit, currency, whose codes, how credits are written, what is held.
import { Checkbox, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { holdCode, type SupplierProfile } from '../../core/contract/supplier-profile.ts'
import classes from '../items/items.module.css'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { SAVES } from '../shell/save-here.ts'
import { useWords } from '../words/words-context.tsx'
import { toProfileDraft, withDraft, type ProfileDraft } from './profile-draft.ts'
import { useSaveProfile } from './use-save-profile.ts'

export function ProfileForm({ profile }: { readonly profile: SupplierProfile }) {
  const { profile: texts } = useWords().window.suppliers
  const [draft, setDraft] = useState(() => toProfileDraft(profile))
  const save = useSaveProfile()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(withDraft(profile, draft))
  }
  return (
    <form onSubmit={submit} {...SAVES}>
      <Stack gap="md" maw={720}>
        <Text size="sm" c="dimmed">
          {texts.layouts(profile.layouts.length)}
        </Text>
        <Fields draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} />
        {save.error !== null && <ErrorNote error={save.error} />}
        <div>
          <ActionButton label={texts.save} type="submit" variant="filled" loading={save.isPending} />
        </div>
      </Stack>
    </form>
  )
}

interface FieldsProps {
  readonly draft: ProfileDraft
  readonly onChange: (next: Partial<ProfileDraft>) => void
}

const CODES = ['open', 'ours', 'supplier'] as const
const SIGNS = ['open', 'positive', 'negative'] as const

function Fields({ draft, onChange }: FieldsProps) {
  const { window: words } = useWords()
  const { profile: texts } = words.suppliers
  const codes = { open: texts.codesOpen, ours: texts.codesOurs, supplier: texts.codesTheirs }
  const signs = {
    open: texts.creditOpen,
    positive: texts.creditPositive,
    negative: texts.creditNegative
  }
  return (
    <div className={classes.form}>
      <Textarea
        className={classes.wide}
        label={texts.names}
        description={texts.namesHint}
        rows={3}
        value={draft.names}
        onChange={(event) => onChange({ names: event.currentTarget.value })}
      />
      <TextInput
        label={texts.unit}
        description={texts.unitHint}
        value={draft.unit}
        onChange={(event) => onChange({ unit: event.currentTarget.value })}
      />
      <TextInput
        label={texts.currency}
        description="EUR, GBP, USD …"
        value={draft.currency}
        maxLength={3}
        onChange={(event) => onChange({ currency: event.currentTarget.value })}
      />
      <Select
        label={texts.codes}
        allowDeselect={false}
        value={draft.codes}
        data={CODES.map((value) => ({ value, label: codes[value] }))}
        onChange={(value) => onChange({ codes: CODES.find((each) => each === value) ?? 'open' })}
      />
      <Select
        label={texts.creditSign}
        allowDeselect={false}
        value={draft.creditSign}
        data={SIGNS.map((value) => ({ value, label: signs[value] }))}
        onChange={(value) => onChange({ creditSign: SIGNS.find((each) => each === value) ?? 'open' })}
      />
      <Checkbox.Group
        className={classes.wide}
        label={texts.hold}
        value={[...draft.hold]}
        onChange={(values) => onChange({ hold: holdCode.options.filter((code) => values.includes(code)) })}
      >
        <Stack gap="xs" mt="xs">
          {holdCode.options.map((code) => (
            <Checkbox key={code} value={code} label={words.terms.issueTitle[code]} />
          ))}
        </Stack>
      </Checkbox.Group>
    </div>
  )
}

// A supplier's profile as its JSON document; what is wrong with it is said, and nothing is saved then.
import { Stack, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { supplierProfile, type SupplierProfile } from '../../core/contract/supplier-profile.ts'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { SAVES } from '../shell/save-here.ts'
import { useWords } from '../words/words-context.tsx'
import { useSaveProfile } from './use-save-profile.ts'

export function ProfileJson({ profile }: { readonly profile: SupplierProfile }) {
  const { profile: texts } = useWords().window.suppliers
  const [text, setText] = useState(() => JSON.stringify(profile, undefined, 2))
  const [problem, setProblem] = useState<string>()
  const save = useSaveProfile()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parse(text)
    setProblem(parsed.kind === 'wrong' ? (parsed.where ?? texts.invalid) : undefined)
    if (parsed.kind === 'profile') save.mutate(parsed.profile)
  }
  return (
    <form onSubmit={submit} {...SAVES}>
      <Stack gap="md">
        <Textarea
          label={texts.json}
          description={texts.jsonHint}
          rows={20}
          spellCheck={false}
          value={text}
          error={problem ?? null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {save.error !== null && <ErrorNote error={save.error} />}
        <div>
          <ActionButton label={texts.save} type="submit" variant="filled" loading={save.isPending} />
        </div>
      </Stack>
    </form>
  )
}

type Parsed =
  | { readonly kind: 'profile'; readonly profile: SupplierProfile }
  /** `where` names the field; without it this is no JSON at all. */
  | { readonly kind: 'wrong'; readonly where: string | undefined }

function parse(text: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'wrong', where: undefined }
  }
  const decoded = supplierProfile.safeParse(value)
  if (decoded.success) return { kind: 'profile', profile: decoded.data }
  const [issue] = decoded.error.issues
  return { kind: 'wrong', where: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
}

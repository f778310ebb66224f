// How a supplier's files are read: what a person can set as a form, the whole of it as JSON, and both ways as a file.
import { Group, SegmentedControl } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { callQuery, useClient } from '../client-context.tsx'
import classes from '../items/items.module.css'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import { ProfileForm } from './profile-form.tsx'
import { ProfileJson } from './profile-json.tsx'

export function ProfilePanel({ name }: { readonly name: string }) {
  const { profile: texts } = useWords().window.suppliers
  const client = useClient()
  const [view, setView] = useState<'form' | 'json'>('form')
  const profile = useQuery(callQuery(client, 'supplier.profile', { supplier: name }))
  return (
    <div className={classes.scroll}>
      <Group gap="xs" mb="md">
        <SegmentedControl
          aria-label={texts.form}
          value={view}
          data={[
            { value: 'form', label: texts.form },
            { value: 'json', label: texts.json }
          ]}
          onChange={(value) => setView(value === 'json' ? 'json' : 'form')}
        />
        <ProfileFiles name={name} />
      </Group>
      {profile.error !== null && <ErrorNote error={profile.error} />}
      {profile.data !== undefined &&
        (view === 'form' ? (
          <ProfileForm key={JSON.stringify(profile.data)} profile={profile.data} />
        ) : (
          <ProfileJson key={JSON.stringify(profile.data)} profile={profile.data} />
        ))}
    </div>
  )
}

/** Export to a file and import from one; where they lie only the main process knows. */
function ProfileFiles({ name }: { readonly name: string }) {
  const { profile: texts } = useWords().window.suppliers
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const save = useMutation({
    mutationFn: () => client.call('copy.saveProfile', { supplier: name }),
    onSuccess: ({ file }) => {
      if (file !== undefined) report.done(texts.exported(file))
    },
    onError: report.failed
  })
  const load = useMutation({
    mutationFn: async () => {
      const { files } = await client.call('files.choose', {})
      const [file] = files
      if (file === undefined) return
      await client.call('supplier.importProfile', { fileId: file.fileId, supplier: name })
      await queries.invalidateQueries()
      report.done(texts.saved)
    },
    onError: report.failed
  })
  return (
    <>
      <ActionButton
        label={texts.exportFile}
        icon={IconDownload}
        loading={save.isPending}
        onClick={() => save.mutate()}
      />
      <ActionButton
        label={texts.importFile}
        icon={IconUpload}
        loading={load.isPending}
        onClick={() => load.mutate()}
      />
    </>
  )
}

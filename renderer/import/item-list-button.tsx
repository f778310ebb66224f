// A file without quantities may be a list of items: one click reads it as such and takes it out of the queue.
import { IconListDetails } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { ActionButton } from '../shell/action-button.tsx'
import { useItemList } from '../shell/use-item-list.ts'
import { useWords } from '../words/words-context.tsx'
import { useImportStore } from './import-context.tsx'
import type { Entry } from './import-state.ts'

export function ItemListButton({ entry }: { readonly entry: Entry }) {
  const { window: words } = useWords()
  const store = useImportStore()
  const itemList = useItemList()
  const { entryId, source } = entry
  const read = useMutation({
    mutationFn: (fileId: string) => itemList.read(fileId),
    onSuccess: () => store.dispatch({ type: 'removed', entryId })
  })
  if (source.kind !== 'file') return null
  return (
    <ActionButton
      label={words.action.asItemList}
      icon={IconListDetails}
      loading={read.isPending}
      onClick={() => read.mutate(source.file.fileId)}
    />
  )
}

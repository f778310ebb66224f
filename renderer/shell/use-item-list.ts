// Bringing in a list of items: a file like any other, but it makes items instead of stock.
import { useQueryClient } from '@tanstack/react-query'
import { useClient } from '../client-context.tsx'
import { useWords } from '../words/words-context.tsx'
import { useReport } from './use-report.ts'

export function useItemList() {
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const { window: words } = useWords()

  const readFile = async (fileId: string) => {
    const { added, changed, unchanged, failed } = await client.call('items.import', { fileId })
    await queries.invalidateQueries()
    report.done(words.inventory.itemsImported(added, changed, unchanged, failed))
  }
  const chooseFiles = async () => {
    const { files } = await client.call('files.choose', {})
    for (const file of files) await readFile(file.fileId)
  }
  return {
    read: (fileId: string) =>
      readFile(fileId).catch((thrown: unknown) => {
        report.failed(thrown)
        throw thrown
      }),
    choose: () => report.watch(chooseFiles())
  }
}

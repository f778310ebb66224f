// The one live region for imports; it exists from the start, so that what it says is heard.
import { useProgress } from '../progress-context.tsx'
import { useWords } from '../words/words-context.tsx'
import { announcementOf } from './announcement.ts'
import { useImportState } from './import-context.tsx'

export function Announcer() {
  const words = useWords()
  const text = announcementOf(useImportState(), useProgress(), words)
  return (
    <output className="only-read-aloud" aria-live="polite">
      {text}
    </output>
  )
}

// A shortcut drawn as key caps.
import { Kbd } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'
import { keyCaps, platformOf } from './keys.ts'
import classes from './shell.module.css'

export function Shortcut({ keys }: { readonly keys: string }) {
  const words = useWords()
  return (
    <span className={classes.shortcut}>
      {keyCaps(keys, words.window.key, platformOf(navigator.userAgent)).map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </span>
  )
}

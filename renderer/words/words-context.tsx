// Gives every component the words of the language that the user chose.
import { createContext, useContext } from 'react'
import type { Words } from './words.ts'

const WordsContext = createContext<Words | undefined>(undefined)

export const WordsProvider = WordsContext.Provider

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === undefined) throw new Error('useWords needs a WordsProvider above it')
  return words
}

// Spoils a goods name the way people do: slips of the finger, words left out, turned round, cut short or stuck together.

/** One or two of the changes, by a random number generator. */
export function spoil(name: string, random: () => number): string {
  let words = name.split(/\s+/).filter((word) => word !== '')
  const changes = 1 + Math.floor(random() * 2)
  for (let change = 0; change < changes; change++) words = spoilOnce(words, random)
  return words.join(' ')
}

function spoilOnce(words: readonly string[], random: () => number): string[] {
  const kind = random()
  const at = Math.floor(random() * words.length)
  const word = words[at] ?? ''
  const next = words[at + 1]
  if (kind < 0.35 && word.length > 3) return words.with(at, misspell(word, random))
  if (kind < 0.5 && words.length > 2) return words.toSpliced(at, 1)
  if (kind < 0.65 && words.length > 2) return swap(words, at, Math.floor(random() * words.length))
  if (kind < 0.8 && word.length > 5) return words.with(at, word.slice(0, 3 + Math.floor(random() * 2)))
  if (kind < 0.9 && word.length > 4)
    return words.with(at, word.slice(0, 1) + word.slice(1).replace(/[aeiou]/gi, ''))
  return next === undefined ? [...words] : words.toSpliced(at, 2, word + next)
}

function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const kind = random()
  if (kind < 0.33) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 0.66) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  return word.slice(0, at) + 'aeiourstln'.charAt(Math.floor(random() * 10)) + word.slice(at + 1)
}

function swap(words: readonly string[], left: number, right: number): string[] {
  return words.with(left, words[right] ?? '').with(right, words[left] ?? '')
}

// Goods that differ by one word, number or letter: none is ever posted as the other.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createMatcher } from '../../core/matching/create-matcher.ts'

const PAIRS = readFileSync(join(import.meta.dirname, 'contradicting-pairs.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '))

/** A shop that keeps one side of every pair, so that words have their usual rarity. */
function shopOf(side: 0 | 1) {
  return PAIRS.map((pair, at) => ({
    itemId: at + 1,
    sku: `S${at + 1}`,
    name: pair[side] ?? '',
    stockUnit: 'EA'
  }))
}

function acceptedOf(kept: 0 | 1): readonly string[] {
  const items = shopOf(kept)
  const names = new Set(items.map((item) => item.name))
  const matcher = createMatcher(items, [])
  return PAIRS.flatMap((pair) => {
    const description = pair[1 - kept] ?? ''
    if (names.has(description)) return []
    const { status, itemId } = matcher.match({ supplierId: 1, codeOwner: 'supplier', description }, 5)
    return status === 'matched' ? [`${description} → ${items[(itemId ?? 0) - 1]?.name ?? ''}`] : []
  })
}

test('the table is wide', () => {
  expect(PAIRS.length).toBeGreaterThan(250)
  expect(PAIRS.every((pair) => pair.length === 2)).toBe(true)
})

test('no second one is accepted as a first', () => {
  expect(acceptedOf(0)).toEqual([])
})

test('no first one is accepted as a second', () => {
  expect(acceptedOf(1)).toEqual([])
})

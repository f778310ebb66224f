// docket items edit, items merge: what a person changes about items; undo takes it back.
import { editItem } from '../../app/items/edit-item.ts'
import { mergeInto } from '../../app/items/merge.ts'
import type { ItemEdit } from '../../contract/calls/item-page.ts'
import { DB_OPTIONS, EXIT, FLAG, TEXT, UsageError, type Command, type Words } from '../command.ts'
import { done, runWithInventory } from '../with-inventory.ts'

const EDIT_OPTIONS = {
  sku: TEXT,
  name: TEXT,
  gtin: TEXT,
  unit: TEXT,
  category: TEXT,
  'reorder-point': TEXT,
  'price-threshold': TEXT,
  archive: FLAG,
  restore: FLAG
} as const

export const itemsEditCommand: Command = {
  name: 'items edit',
  usage: `items edit SKU --db FILE [--sku TEXT] [--name TEXT] [--gtin CODE] [--unit UNIT] [--category TEXT]
                  [--reorder-point N] [--price-threshold PERCENT] [--archive|--restore] [--json]`,
  summary: 'Change an item; an empty text takes a value away',
  options: { ...DB_OPTIONS, ...EDIT_OPTIONS, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const sku = words.only('SKU')
    const edit = readEdit(words)
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const edited = await editItem(inventory, sku, edit, session)
      if (!edited.ok) return edited
      if (words.has('json')) terminal.out(`${JSON.stringify(edited.value, undefined, 2)}\n`)
      else if (edited.value.kind === 'refused') {
        for (const problem of edited.value.problems)
          terminal.out(`${problem.field}: ${terminal.texts.itemProblem[problem.reason](problem)}\n`)
      } else {
        const { operation } = edited.value
        terminal.out(
          operation === undefined
            ? `${sku} is so already.\n`
            : `${operation.operationId}: ${terminal.texts.operation[operation.kind](operation)}\n`
        )
      }
      return done(edited.value.kind === 'saved' ? EXIT.success : EXIT.failed)
    })
  }
}

export const itemsMergeCommand: Command = {
  name: 'items merge',
  usage: 'items merge SKU INTO-SKU --db FILE [--json]',
  summary: 'Merge an item into another that is the same: stock, codes and aliases follow',
  options: { ...DB_OPTIONS, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const [from, into, ...others] = words.positionals
    if (from === undefined || into === undefined || others.length > 0)
      throw new UsageError('items merge needs two SKUs: the item that goes, and the one that stays.')
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const merged = await mergeInto(inventory, { from, into }, session)
      if (!merged.ok) return merged
      const { value } = merged
      if (words.has('json')) terminal.out(`${JSON.stringify(value, undefined, 2)}\n`)
      else if (value.kind === 'refused') terminal.out(`${terminal.texts.mergeObstacle[value.obstacle]}\n`)
      else {
        const { operation } = value
        terminal.out(`${operation.operationId}: ${terminal.texts.operation[operation.kind](operation)}\n`)
      }
      return done(value.kind === 'merged' ? EXIT.success : EXIT.failed)
    })
  }
}

function readEdit(words: Words): ItemEdit {
  if (words.has('archive') && words.has('restore'))
    throw new UsageError('--archive and --restore exclude each other.')
  const archived = words.has('archive') ? true : words.has('restore') ? false : undefined
  return {
    sku: words.text('sku'),
    name: words.text('name'),
    gtin: words.text('gtin'),
    stockUnit: words.text('unit'),
    category: words.text('category'),
    reorderPoint: words.text('reorder-point'),
    priceThreshold: words.text('price-threshold'),
    isArchived: archived
  }
}

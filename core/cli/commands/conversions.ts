// docket items convert, items conversions: how many stock units are in one of another unit, for one item.
import { readConversions, removeConversion, saveConversion } from '../../app/conversions.ts'
import type { ItemConversions } from '../../contract/calls/conversion.ts'
import { DB_OPTIONS, EXIT, FLAG, TEXT, UsageError, type Command, type Words } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const itemsConvertCommand: Command = {
  name: 'items convert',
  usage: 'items convert SKU --unit CS (--factor 24 | --remove) --db FILE [--json]',
  summary: "Say how many of an item's stock units are in one of another unit: 24, 0.75 or 1/12; or forget it",
  options: { ...DB_OPTIONS, unit: TEXT, factor: TEXT, remove: FLAG, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const sku = words.only('SKU')
    const unit = words.required('unit')
    const isRemoved = words.has('remove')
    const factor = words.text('factor')
    if (isRemoved === (factor !== undefined)) throw new UsageError('Give either --factor or --remove.')
    return runWithInventory(words, terminal, { access: 'write' }, (inventory, session) => {
      const changed =
        factor === undefined
          ? removeConversion(inventory, sku, unit, session)
          : saveConversion(inventory, sku, { unit, factor }, session)
      if (!changed.ok) return changed
      tellConversions(changed.value, words, terminal)
      return done(EXIT.success)
    })
  }
}

export const itemsConversionsCommand: Command = {
  name: 'items conversions',
  usage: 'items conversions SKU --db FILE [--json]',
  summary: 'List the conversions of an item',
  options: DB_OPTIONS,
  operands: 'some',
  run: (words, terminal) => {
    const sku = words.only('SKU')
    return runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const read = readConversions(inventory, sku)
      if (!read.ok) return read
      tellConversions(read.value, words, terminal)
      return done(EXIT.success)
    })
  }
}

function tellConversions(item: ItemConversions, words: Words, terminal: Terminal): void {
  if (words.has('json')) {
    terminal.out(`${JSON.stringify(item, undefined, 2)}\n`)
    return
  }
  if (item.conversions.length === 0) terminal.out(`${item.sku} has no conversions of its own.\n`)
  for (const { unit, factor } of item.conversions)
    terminal.out(`${item.sku}: 1 ${unit} = ${factor} ${item.stockUnit}\n`)
}

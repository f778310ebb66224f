// docket profiles: what is known of suppliers' files, to look at, edit and share.
import {
  formatProfile,
  listProfiles,
  readProfile,
  readProfileAt,
  saveProfile
} from '../../app/profiles/keep-profile.ts'
import { writeWhole } from '../../app/report-file.ts'
import type { SupplierProfile } from '../../contract/supplier-profile.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { printTable } from '../print-table.ts'
import type { Terminal } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const profilesListCommand: Command = {
  name: 'profiles list',
  usage: 'profiles list --db FILE [--json]',
  summary: 'List the suppliers and how much is known of their files',
  options: DB_OPTIONS,
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const profiles = listProfiles(inventory)
      if (words.has('json')) {
        terminal.out(`${JSON.stringify({ profiles }, undefined, 2)}\n`)
        return done(EXIT.success)
      }
      const rows = profiles.map(({ supplier, layouts, codes, settings, learnedAt }) => [
        supplier,
        String(layouts),
        codes ?? '',
        settings.hold?.join(' ') ?? '',
        learnedAt ?? ''
      ])
      const columns = [
        { title: 'Supplier' },
        { title: 'Layouts', align: 'right' as const },
        { title: 'Codes' },
        { title: 'Holds' },
        { title: 'Learned at' }
      ]
      for (const line of printTable(columns, rows)) terminal.out(line)
      return done(EXIT.success)
    })
}

export const profilesShowCommand: Command = {
  name: 'profiles show',
  usage: 'profiles show SUPPLIER --db FILE [--json]',
  summary: "Show a supplier's profile",
  options: DB_OPTIONS,
  operands: 'some',
  run: (words, terminal) => {
    const supplier = words.only('SUPPLIER')
    return runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const profile = readProfile(inventory, supplier)
      if (!profile.ok) return profile
      if (words.has('json')) terminal.out(formatProfile(profile.value))
      else printProfile(profile.value, terminal)
      return done(EXIT.success)
    })
  }
}

export const profilesExportCommand: Command = {
  name: 'profiles export',
  usage: 'profiles export SUPPLIER --db FILE [--file FILE]',
  summary: "Write a supplier's profile as JSON, to be edited and shared",
  options: { ...DB_OPTIONS, file: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const supplier = words.only('SUPPLIER')
    return runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const profile = readProfile(inventory, supplier)
      if (!profile.ok) return profile
      const path = words.text('file')
      const json = formatProfile(profile.value)
      if (path === undefined) {
        terminal.out(json)
        return done(EXIT.success)
      }
      const written = writeWhole(path, [Buffer.from(json)])
      if (!written.ok) return written
      if (words.has('json'))
        terminal.out(`${JSON.stringify({ supplier: profile.value.supplier, file: path })}\n`)
      return done(EXIT.success)
    })
  }
}

export const profilesImportCommand: Command = {
  name: 'profiles import',
  usage: 'profiles import FILE --db FILE [--supplier NAME] [--json]',
  summary:
    "Put a profile in the place of what is known of its supplier's files; --supplier: under another name",
  options: { ...DB_OPTIONS, supplier: TEXT, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const path = words.only('FILE')
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const profile = await readProfileAt(path, words.text('supplier'))
      if (!profile.ok) return profile
      const saved = saveProfile(inventory, profile.value, session)
      if (!saved.ok) return saved
      if (words.has('json')) terminal.out(formatProfile(saved.value))
      else printProfile(saved.value, terminal)
      return done(EXIT.success)
    })
  }
}

function printProfile(profile: SupplierProfile, { out }: Terminal): void {
  const { docketProfile: _version, supplier, layouts, ...facts } = profile
  out(`${supplier}\n`)
  for (const [name, value] of Object.entries(facts)) out(`  ${name}: ${[value].flat().join(', ')}\n`)
  for (const { fingerprint, columns, ...layout } of layouts) {
    const notes = Object.entries(layout).map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    out(`\n  ${[fingerprint ?? '', ...notes].join(', ')}\n`)
    if (columns === undefined) continue
    const rows = columns.map(({ header, meaning, settled }, at) => [
      String(at + 1),
      header,
      meaning,
      settled === true ? 'yes' : ''
    ])
    const titles = [
      { title: 'Column', align: 'right' as const },
      { title: 'Header' },
      { title: 'Meaning' },
      { title: 'Settled' }
    ]
    for (const line of printTable(titles, rows)) out(`  ${line}`)
  }
}

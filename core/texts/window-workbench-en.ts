// English, while failed lines are reviewed.
import type { WindowWorkbenchCatalogue } from './window-workbench-words.ts'

const whole = new Intl.NumberFormat('en-GB')
const counted = (one: string, many: string) => (count: number) =>
  `${whole.format(count)} ${count === 1 ? one : many}`
const lines = counted('line', 'lines')
const cells = counted('cell', 'cells')

export const workbenchEn: WindowWorkbenchCatalogue = {
  workbench: {
    sheet: 'Open lines',
    column: {
      item: 'Item',
      packSize: 'Pack size',
      kind: 'Kind',
      price: 'Price',
      date: 'Date',
      state: 'State'
    },
    kind: { goods: 'goods', charge: 'charge', skip: 'skip' },
    state: { open: 'waiting', settled: 'decided', tried: 'still fails' },
    problem: {
      number: (text) => `“${text}” is not a number. Nothing was changed.`,
      pack: (text) => `“${text}” is not a pack size: a number above zero, or a fraction such as 1/12.`,
      item_first: 'Choose the item first; a pack size belongs to one.',
      kind: (text) => `“${text}” is none of goods, charge and skip.`,
      date: (text) => `“${text}” is not a date.`,
      empty: 'This cannot be left empty.'
    },
    filter: {
      reason: 'Reason',
      anyReason: 'Any reason',
      supplier: 'Supplier',
      anySupplier: 'Any supplier',
      import: 'Import',
      anyImport: 'All imports',
      state: 'State',
      anyState: 'Waiting and decided',
      waiting: 'Waiting',
      settled: 'Decided'
    },
    counted: (name, count) => `${name} (${whole.format(count)})`,
    importName: (importId, file) => `${importId} · ${file}`,
    countOf: (open, settled) => `${lines(open)} waiting, ${whole.format(settled)} decided`,
    selected: (count, all) => `${lines(count)}, ${cells(all)} selected`,
    sum: (sum) => `Sum ${sum}`,
    action: {
      accept: (rank) => `Accept candidate ${rank}`,
      create: 'Create the item',
      charge: 'A charge, not stock',
      skip: 'Skip',
      clear: 'Take the decision back',
      undo: 'Undo',
      redo: 'Redo',
      undoStep: (step) => `Undo ${step}`,
      redoStep: (step) => `Redo ${step}`,
      next: 'Next waiting line',
      previous: 'Previous waiting line',
      retry: 'Post decided lines',
      retryPlan: 'Apply to the plan',
      exportCsv: 'Export failed lines as CSV…',
      exportXlsx: 'Export failed lines as Excel…',
      readBack: 'Import a corrected file…',
      reach: 'How far decisions reach',
      backToPlan: 'Back to the import'
    },
    hint: {
      create: 'Makes a new item from what the line says. The supplier’s code leads to it from now on.',
      charge: 'Freight, deposit and the like: counted as a charge, never put into stock.',
      skip: 'Leaves the line out this time. Nothing is learned.',
      retry:
        'Plans the open lines again with your decisions and posts those that are ready, to the import they came from.',
      retryPlan: 'Plans the open lines again with your decisions. Nothing is posted yet.',
      export: 'With code and reason, and empty columns for your corrections.',
      readBack: 'Takes the decisions of a table that was exported here and corrected in a spreadsheet.'
    },
    reach: {
      label: 'Decide for',
      line: 'This line',
      identical: (count) => (count === 1 ? 'Identical lines' : `${whole.format(count)} identical lines`),
      supplier: 'Always',
      hint: {
        line: 'Only the selected lines.',
        identical: 'Also every open line of the supplier that says the same.',
        supplier: 'Every identical line, now and in the supplier’s next invoices.'
      }
    },
    basis: { code: 'same code', gtin: 'same barcode', text: 'same text' },
    step: {
      edit: (count) => `change of ${cells(count)}`,
      paste: (count) => `paste of ${cells(count)}`,
      fill: (count) => `fill of ${cells(count)}`,
      clear: (count) => `clearing of ${cells(count)}`,
      accept: (count) => `item for ${lines(count)}`,
      create: (count) => `new item for ${lines(count)}`,
      charge: (count) => `charge for ${lines(count)}`,
      skip: (count) => `skip of ${lines(count)}`,
      file: (count) => `${counted('decision', 'decisions')(count)} from a file`
    },
    told: {
      decided: (count) => `${lines(count)} decided.`,
      undone: (step) => `Taken back: ${step}.`,
      redone: (step) => `Done again: ${step}.`,
      refused: (count) => `${counted('decision was', 'decisions were')(count)} not taken:`,
      invalid: (count) =>
        `${counted('cell is', 'cells are')(count)} not valid. The sign in the cell says why.`,
      noMore: 'No more waiting lines that way.',
      nothingSelected: 'Select a line first.',
      noCandidate: 'No candidate of that rank for the selected lines.',
      tooMany: 'Select at most 10,000 lines for one step.',
      copied: (count) => `${cells(count)} copied.`,
      copyRefused: (count) =>
        `${cells(count)} are too many to copy, or not loaded yet. Try again, or export them.`,
      retried: (posted, skipped, open) =>
        `${lines(posted)} posted, ${whole.format(skipped)} skipped, ${whole.format(open)} still open.`,
      planImproved: (ready, skipped, open) =>
        `Planned again: ${lines(ready)} ready, ${whole.format(skipped)} skipped, ${whole.format(open)} still open.`,
      exported: (file, found) => `${lines(found)} written to ${file}.`,
      read: (found, refused) =>
        `${counted('decision', 'decisions')(found)} taken from the file, ${whole.format(refused)} refused.`
    },
    pane: {
      label: 'Selected line',
      none: 'Select a line to see why it waits and what it could be.',
      problem: 'Why it waits',
      decision: 'Decided',
      decidedBy: (by, at) => `${by}, ${at}`,
      corrected: (fields) => `Corrected: ${fields}`,
      outcome: 'What will be posted',
      posts: (quantity, value) => `${quantity} for ${value}`,
      arithmetic: 'Units',
      whatsThis: 'What is this?',
      isNew: 'new item',
      file: 'File'
    }
  }
}

// English, around a plan that needs a second look.
import type { WindowPlanCatalogue } from './window-plan-words.ts'

const whole = new Intl.NumberFormat('en-GB')
const lines = (count: number) => `${whole.format(count)} ${count === 1 ? 'line' : 'lines'}`

export const planEn: WindowPlanCatalogue = {
  duplicates: {
    group: 'Posted before?',
    intro: 'These documents look like ones that are posted already. Compare before you post.',
    grade: {
      same_number: 'Same number: it is not posted again',
      same_date_total: 'Same date and total',
      overlapping: 'Most lines are equal'
    },
    fact: 'Compared',
    thisFile: 'This file',
    earlier: (importId, file) => `Import ${importId}: ${file}`,
    number: 'Number',
    date: 'Date',
    total: 'Total',
    lines: 'Lines',
    equal: (count) => `${lines(count)} equal`,
    difference: 'Difference',
    changed: 'Changed',
    onlyHere: 'Only in this file',
    onlyThere: 'Only in the earlier import',
    moreLines: (count) => `${lines(count)} more that differ`,
    compared: 'Only the first 20,000 lines of each document were compared.',
    showMore: 'Show more'
  },
  setRight: {
    decide: (count) => `Decide ${lines(count)} first`,
    decideHint: 'Opens the review for this file. What you decide there becomes part of the plan.',
    backToPlan: 'Back to the plan',
    layout: 'Set the layout right…',
    layoutHint:
      'Shows the rows of the file: choose the header and what each column means, then read it again.'
  }
}

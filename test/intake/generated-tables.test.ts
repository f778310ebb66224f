// Tables in any dialect, with the mess that real files bring: each comes back as it was, or with a finding.
import { expect, it } from 'vitest'
import { evaluateGenerated } from '../evaluate/read-generated.ts'

it('reads generated tables, and none of them silently as another one', { timeout: 60_000 }, async () => {
  const verdicts = await evaluateGenerated(800, 60)
  expect(verdicts.filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  // Findings are no way out: nearly every file has to be read.
  const exact = verdicts.filter(({ verdict }) => verdict === 'exact').length
  expect(exact).toBeGreaterThan(verdicts.length * 0.97)
})

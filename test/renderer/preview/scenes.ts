// Every screen and state of the window, each as the way that a user gets there.
import type { Page } from 'playwright'

export interface Scene {
  readonly name: string
  /** Query of the preview page, without language and theme. */
  readonly query: string
  readonly route?: string
  readonly act?: (page: Page) => Promise<void>
}

const chooseFiles = (page: Page) => page.keyboard.press('Control+o')
const BIG = 'files=online-retail-2010-12.csv'

export const SCENES: readonly Scene[] = [
  { name: 'start', query: 'inventory=none' },
  { name: 'import-empty', query: 'inventory=empty' },
  {
    name: 'import-asking',
    query: 'files=new-supplier.csv',
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('combobox', { name: 'Who sent this?' }).waitFor()
    }
  },
  {
    name: 'import-asking-errors',
    query: 'files=new-supplier.csv',
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: 'Show the plan' }).click()
    }
  },
  {
    name: 'import-planned',
    query: BIG,
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: /^Post / }).waitFor()
    }
  },
  {
    name: 'import-planned-group',
    query: BIG,
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: /No item matches/ }).click()
      await page.getByRole('row').nth(3).click()
      await page.getByText('Could be').waitFor()
    }
  },
  {
    name: 'import-posting',
    query: `${BIG}&pace=hold`,
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: /^Post / }).click()
      await page.getByText('42%').first().waitFor()
    }
  },
  {
    name: 'import-status-bar',
    query: `${BIG}&pace=hold`,
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: /^Post / }).click()
      await page.getByText('42%').first().waitFor()
      await page.keyboard.press('Control+3')
      await page.getByRole('grid').waitFor()
    }
  },
  {
    name: 'import-cancelled',
    query: `${BIG}&pace=hold`,
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: /^Post / }).click()
      await page.getByText('42%').first().waitFor()
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('heading', { name: 'Cancelled. Nothing was posted.' }).waitFor()
    }
  },
  {
    name: 'import-result',
    query: `${BIG}&pace=instant`,
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: /^Post / }).click()
      await page.getByRole('tab', { name: /Open lines/ }).waitFor()
      await page.getByRole('row').nth(2).click()
    }
  },
  {
    name: 'import-result-notices',
    query: `${BIG}&pace=instant`,
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: /^Post / }).click()
      await page.getByRole('tab', { name: /Notices/ }).click()
    }
  },
  {
    name: 'import-understood',
    query: BIG,
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('tab', { name: 'What was understood' }).click()
    }
  },
  {
    name: 'import-queue',
    query: 'files=536370.csv,new-supplier.csv,again.csv,letter.docx,perfect.csv&pace=instant',
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('button', { name: /^Post / }).waitFor()
      await page.waitForTimeout(300)
    }
  },
  {
    name: 'import-duplicate',
    query: 'files=again.csv',
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('alert').waitFor()
    }
  },
  {
    name: 'import-refused',
    query: 'files=items.csv',
    act: async (page) => {
      await chooseFiles(page)
      await page.getByRole('alert').waitFor()
    }
  },
  {
    name: 'drop-overlay',
    query: '',
    act: async (page) => {
      await page.evaluate(() => {
        const transfer = new DataTransfer()
        transfer.items.add(new File(['a'], 'a.csv'))
        window.dispatchEvent(
          new DragEvent('dragover', { dataTransfer: transfer, bubbles: true, cancelable: true })
        )
      })
    }
  },
  { name: 'review', query: '', route: '/review', act: async (page) => page.getByRole('row').nth(1).click() },
  { name: 'review-empty', query: 'inventory=empty', route: '/review' },
  { name: 'inventory', query: 'items=100000', route: '/inventory' },
  {
    name: 'inventory-search',
    query: 'items=100000',
    route: '/inventory',
    act: async (page) => {
      await page.getByRole('searchbox').fill('lunch box')
      await page.getByRole('button', { name: /Stock value/ }).click()
      await page.waitForTimeout(400)
    }
  },
  { name: 'inventory-nothing-found', query: '', route: '/inventory?search="xyz"' },
  { name: 'inventory-empty', query: 'inventory=empty', route: '/inventory' },
  { name: 'imports', query: '', route: '/imports' },
  { name: 'imports-empty', query: 'inventory=empty', route: '/imports' },
  { name: 'import-detail', query: '', route: '/imports/1' },
  { name: 'import-detail-planned', query: '', route: '/imports/4' },
  {
    name: 'import-reverse',
    query: '',
    route: '/imports/1',
    act: async (page) => {
      await page.getByRole('button', { name: 'Reverse…' }).click()
      await page.getByText('Value taken back').waitFor()
    }
  },
  { name: 'settings', query: '', route: '/settings' },
  {
    name: 'palette',
    query: '',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('textbox', { name: 'Search screens and commands' }).waitFor()
      await page.waitForTimeout(300)
    }
  },
  {
    name: 'help',
    query: '',
    act: async (page) => {
      await page.keyboard.press('Control+/')
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(300)
    }
  }
]

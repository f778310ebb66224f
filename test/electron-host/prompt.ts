// Dialogs for a person in front of the stand-in: the browser's own file chooser and prompt take the system's place.
import type { CDPSession, Page } from 'playwright'
import { StandInWindow } from './window.ts'

async function inPage<T>(ask: (page: Page, cdp: CDPSession) => Promise<T>, otherwise: T): Promise<T> {
  const page = await StandInWindow.getAllWindows()[0]?.readPage()
  if (page === undefined) return otherwise
  const cdp = await page.context().newCDPSession(page)
  try {
    return await ask(page, cdp)
  } finally {
    await cdp.detach().catch(() => undefined)
  }
}

/** Lets the person choose files; an empty list when they cancelled. */
export function askFiles(isMany: boolean): Promise<readonly string[]> {
  const expression = `new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: ${isMany} })
    input.addEventListener('change', () => resolve([...input.files]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })`
  return inPage(async (_page, cdp) => {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression,
      userGesture: true,
      awaitPromise: true
    })
    if (result.objectId === undefined) return []
    const { result: members } = await cdp.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true
    })
    const paths: string[] = []
    for (const { name, value } of members) {
      if (!/^\d+$/.test(name) || value?.objectId === undefined) continue
      paths.push((await cdp.send('DOM.getFileInfo', { objectId: value.objectId })).path)
    }
    return paths
  }, [])
}

/** Asks for a line of text; empty when the person cancelled. */
export function askText(question: string, suggestion: string): Promise<string> {
  const expression = `prompt(${JSON.stringify(question)}, ${JSON.stringify(suggestion)})`
  return inPage(async (page, cdp) => {
    // With a listener that does nothing, playwright leaves the prompt to the person.
    page.once('dialog', () => undefined)
    const { result } = await cdp.send('Runtime.evaluate', { expression, userGesture: true })
    return typeof result.value === 'string' ? result.value : ''
  }, '')
}

// Hands the list of choices, which React draws, to the grid as one of its editors.
import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { PickEditor } from './pick-editor.tsx'
import type { SheetColumn } from './sheet-types.ts'

export interface PickParams<Row> extends ICellEditorParams<Row, string> {
  readonly picks: SheetColumn<Row>
}

/** The grid makes one for every edit and throws it away afterwards. */
export class PickCellEditor<Row> implements ICellEditorComp<Row, string> {
  readonly #box = document.createElement('div')
  readonly #root: Root = createRoot(this.#box)
  #value = ''

  init({ picks, data, eventKey, value, stopEditing }: PickParams<Row>): void {
    this.#value = value ?? ''
    const keep = (text: string): void => {
      this.#value = text
    }
    const editor = (
      <PickEditor
        picks={picks}
        row={data}
        firstKey={eventKey}
        text={this.#value}
        onText={keep}
        onDone={() => stopEditing()}
      />
    )
    // At once: the keys that follow belong into its field.
    flushSync(() => this.#root.render(editor))
  }

  getGui(): HTMLElement {
    return this.#box
  }

  afterGuiAttached(): void {
    this.#box.querySelector('input')?.focus()
  }

  getValue(): string {
    return this.#value
  }

  isPopup(): boolean {
    return true
  }

  destroy(): void {
    this.#root.unmount()
  }
}

// Suppliers with what came from them, for their list and their page.
import type { SupplierRow } from '../../contract/calls/supplier.ts'
import { fromMinor } from '../../domain/money.ts'
import type { Inventory } from '../open-inventory.ts'

interface SupplierColumns {
  readonly name: string
  readonly identifier: string | null
  readonly items: bigint
  readonly aliases: bigint
  readonly imports: bigint
  readonly last_on: string | null
  readonly value: bigint
}

/** All suppliers by name; purchases are the posted documents' lines, returns taken off (primary key of staged_line). */
export function listSuppliers({ db, currencyDigits }: Inventory): SupplierRow[] {
  return db
    .prepare<[], SupplierColumns>(
      `WITH bought AS (
         SELECT d.supplier_id, sum(l.value_minor) AS value, max(d.issued_on) AS last_on, count(DISTINCT d.import_id) AS imports
           FROM document d JOIN import i USING (import_id)
           JOIN staged_line l ON l.import_id = d.import_id AND l.document_id = d.document_id
          WHERE d.is_live = 1 AND i.status IN ('posting', 'success', 'partial_success') AND l.status IN ('ready', 'posted')
          GROUP BY d.supplier_id)
       SELECT s.name, s.identifier, b.last_on, ifnull(b.value, 0) AS value, ifnull(b.imports, 0) AS imports,
              (SELECT count(DISTINCT item_id) FROM supplier_item si WHERE si.supplier_id = s.supplier_id) AS items,
              (SELECT count(*) FROM alias a WHERE a.supplier_id = s.supplier_id AND a.status = 'live') AS aliases
         FROM supplier s LEFT JOIN bought b USING (supplier_id) ORDER BY s.name COLLATE NOCASE`
    )
    .safeIntegers()
    .all()
    .map((row) => ({
      name: row.name,
      identifier: row.identifier ?? undefined,
      items: Number(row.items),
      aliases: Number(row.aliases),
      imports: Number(row.imports),
      lastOn: row.last_on ?? undefined,
      value: fromMinor(row.value, currencyDigits)
    }))
}

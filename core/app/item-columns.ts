// Which headers of an item list stand for which field of an item, in the languages of the lists that people keep.

/**
 * Header words by field, best first. `cost` is a price that the list itself calls one of purchase: only with it can
 * the price of an invoice be compared; any other price may as well be what the goods are sold at.
 */
export const ITEM_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'sku',
    words(`sku, code, item code, stock code, item number, item no, article number, product code, product number,
           part number, id`)
  ],
  ['name', words('name, item name, description, item description, product name, product, title, article')],
  ['gtin', words('gtin, ean, upc, barcode, ean13, gtin14')],
  ['stockUnit', words('stock unit, unit, uom, unit of measure, unit package')],
  ['sizeMl', words('bottle volume ml, volume ml, size ml')],
  ['size', words('size, content, contents, volume, pack size, quantity per unit')],
  [
    'category',
    words(`category, category name, item category, product category, group, item group, product group, department,
           kategorie, warengruppe, artikelgruppe, produktgruppe, categorie, famille, rayon, groupe, categoria, familia,
           grupo, departamento, reparto, famiglia, gruppo, groep, artikelgroep, productgroep, kategoria, grupa,
           grupa towarowa, kategori, varugrupp, varegruppe`)
  ],
  [
    'cost',
    words(`cost, unit cost, cost price, purchase price, buying price, last price, last purchase price, standard cost,
           einkaufspreis, ek, ek preis, einstandspreis, prix d'achat, prix achat, prix de revient, cout, precio de compra,
           precio compra, coste, costo, preco de compra, preco de custo, custo, prezzo di acquisto, prezzo acquisto, costo
           unitario, inkoopprijs, kostprijs, cena zakupu, koszt, inkopspris, indkobspris, kostpris`)
  ],
  ['price', words('price, unit price, list price, typical unit price')],
  // The item's own conversions: in one column, or as a unit and what it holds.
  ['conversions', words('conversions, unit conversions')],
  ['packUnit', words('purchase unit, order unit, case unit, outer package')],
  [
    'packSize',
    words('units per purchase unit, units per order unit, units per case, case quantity, quantity per outer')
  ],
  [
    'reorderPoint',
    words(`reorder point, reorder level, minimum stock, min stock, meldebestand, mindestbestand, seuil de commande,
           stock minimum, punto de pedido, ponto de encomenda, punto di riordino, bestelpunt, bestallningspunkt`)
  ],
  ['priceThreshold', words('price threshold')],
  ['status', words('status')]
])

function words(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim().replaceAll(/\s+/g, ' '))
}

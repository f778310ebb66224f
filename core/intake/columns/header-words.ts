// Which header words stand for which meaning. Written without accents, in lower case, words apart (see normaliseHeader).
import type { ColumnMeaning } from '../../contract/read-result.ts'

/** Whole headers, separated by commas. The language does not matter: no word here means two things in two of them. */
export const HEADER_PHRASES: Readonly<Record<Exclude<ColumnMeaning, 'ignored'>, string>> = {
  documentNumber: `
    invoice no, invoice, inv no, inv, invoice id, invoice ref, invoice reference, invoice item no, bill
    no, document no, document, doc no, document id, purchase order id, purchase order no, purchase
    order, po no, po, order no, order id, receipt no, credit note no, credit note, voucher no,
    rechnungsnr, rechnungsnummer, rechnung, rechnungs no, rechnung no, belegnr, belegnummer, beleg no,
    beleg, no facture, facture, facture no, no de facture, numero facture, numero de facture, reference
    facture, num facture, factura, no factura, factura no, no de factura, numero factura, numero de
    factura, num factura, fatura, no fatura, numero da fatura, no da fatura, nota fiscal, numero nf,
    numero documento, no documento, fattura, no fattura, numero fattura, fattura no, factuur, factuurnr,
    factuurnummer, factuur no, numer faktury, no faktury, faktura, nr faktury, fakturanr, fakturanummer,
    faktura no, fakturano`,
  documentType: `
    document type, doc type, invoice type, transaction type, belegart, dokumenttyp, type de document,
    type document, tipo documento, tipo de documento, documenttype, soort document, typ dokumentu,
    rodzaj dokumentu`,
  date: `
    date, invoice date, inv date, document date, doc date, order date, bill date, posting date, issue
    date, date of invoice, dated, datum, rechnungsdatum, belegdatum, date facture, date de facture, date
    de la facture, fecha, fecha factura, fecha de factura, data, data fattura, data documento, data
    fatura, data da fatura, data de emissao, data emissao, data emissione, factuurdatum, data faktury,
    data wystawienia, fakturadatum`,
  currency: `
    currency, currency code, curr, ccy, waehrung, wahrung, devise, monnaie, moneda, divisa, moeda,
    valuta, waluta`,
  supplier: `
    supplier, supplier name, vendor, vendor name, seller, seller name, lieferant, lieferantenname,
    fournisseur, nom fournisseur, proveedor, nombre proveedor, fornecedor, nome fornecedor, fornitore,
    nome fornitore, leverancier, dostawca, sprzedawca, leverantor`,
  lineNumber: `
    line, line no, line id, ln, pos, position, item line, row, row no, no, posnr, pos no,
    positionsnummer, zeile, zeilennr, ligne, no ligne, linea, no linea, linha, riga, no riga, regel,
    regelnummer, lp, pozycja, rad, radnr, radnummer, sl no, sr no, s no`,
  code: `
    stock code, code, item code, item no, item id, item, sku, sku code, sku no, product code, product
    no, product id, article, article no, article code, article id, part no, part, part code, material,
    material no, material code, catalogue no, catalog no, cat no, reference, ref, ref no, item ref, item
    reference, product ref, product reference, stock no, model no, style no, artikelnr, artikelnummer,
    artikel no, artnr, art no, artikelcode, materialnr, materialnummer, produktnr, produktnummer,
    bestellnr, bestellnummer, warennr, code article, reference article, ref article, no article, code
    produit, reference produit, ref produit, codigo, codigo articulo, codigo de articulo, codigo
    producto, codigo de producto, referencia, ref articulo, cod articulo, codigo do produto, codigo
    produto, codigo do artigo, codigo artigo, cod produto, cod, codice, codice articolo, cod articolo,
    codice prodotto, art, productcode, productnummer, kod, kod towaru, kod produktu, indeks, symbol,
    numer artykulu, artikelkod, varenr, varenummer`,
  sku: `
    our code, our sku, our item no, our ref, our reference, our part no, our item code, buyer item,
    buyer item no, buyer item code, buyer code, buyer sku, buyers item no, buyers code, customer item,
    customer item no, customer item code, customer part no, customer sku, customer code, your code, your
    item no, your ref, your reference, your part no, unsere artikelnr, unsere nr, ihre artikelnr, ihre
    artikelnummer, kundenartikelnr, kundenartikelnummer, ihre nr, reference client, ref client, code
    client article, votre reference, referencia cliente, codice cliente articolo, uw artikelnr, uw
    artikelnummer, ert artikelnr`,
  supplierSku: `
    supplier code, supplier sku, supplier item, supplier item no, supplier item code, supplier part no,
    supplier product code, supplier ref, supplier reference, vendor sku, vendor code, vendor item,
    vendor item no, vendor item code, vendor part no, vendor product code, seller item, seller item no,
    seller sku, seller code, sellers item no,
    lieferantenartikelnr, lieferantenartikelnummer, herstellernr, herstellerartikelnr, reference
    fournisseur, ref fournisseur, code fournisseur article, referencia proveedor, ref proveedor, codigo
    proveedor, codice fornitore, codice articolo fornitore, leveranciersartikelnr, artikelnr
    leverancier, leverantorens artikelnr`,
  gtin: `
    gtin, ean, ean code, ean 13, ean13, upc, upc code, barcode, bar code, gtin 13, gtin ean, ean upc,
    eancode, strichcode, code barres, code barre, code ean, codigo de barras, codigo barras, codice a
    barre, codice ean, kod kreskowy, kod ean, streckkod`,
  description: `
    description, item description, product description, desc, item name, product name, product, name,
    title, article description, article name, goods, goods description, details, particulars, material
    description, part description, stock item name, line description, text, bezeichnung,
    artikelbezeichnung, artikel, beschreibung, artikelbeschreibung, produkt, produktbezeichnung,
    produktname, warenbezeichnung, artikelname, artikeltext, designation, libelle, designation article,
    produit, nom du produit, libelle article, descripcion, descripcion articulo, producto, articulo,
    nombre, concepto, denominacion, descricao, descricao do produto, produto, artigo, designacao,
    descrizione, descrizione articolo, prodotto, articolo, denominazione, omschrijving,
    artikelomschrijving, productnaam, productomschrijving, nazwa, nazwa towaru, nazwa produktu, nazwa
    towaru uslugi, opis, towar, benamning, beskrivning, artikelbenamning, varebetegnelse, beskrivelse`,
  quantity: `
    quantity, qty, quantity invoiced, invoiced quantity, qty invoiced, invoiced qty, inv qty, invoice
    qty, invoice quantity, qty shipped, shipped qty, shipped, quantity shipped, qty delivered,
    delivered, delivered qty, delivered quantity, quantity delivered, order qty, qty ordered, ordered,
    order quantity, ordered qty, quantity ordered, count, units, units sold, pieces, pcs, no of units,
    bottles sold, received qty, qty received, billed qty, qty billed, menge, anzahl, stueck, stuck, stk,
    stueckzahl, stuckzahl, liefermenge, bestellmenge, rechnungsmenge, fakturierte menge, quantite, qte,
    qte facturee, quantite facturee, qte livree, nombre d unites, cantidad, cant, unidades, uds,
    quantidade, qtd, qtde, quant, quantita, qta, q ta, pezzi, aantal, hoeveelheid, ilosc, szt, liczba,
    antal, kvantitet, kvant, mangd`,
  unit: `
    unit, uom, unit of measure, units of measure, unit measure, unit measure code, unit code, measure,
    um, u m, uom code, sales unit, per, unit package, einheit, mengeneinheit, me, eh,
    verpackungseinheit, vpe, unite, unite de mesure, unidad, unidad de medida, ud, unidade, unidade de
    medida, un, unita, unita di misura, u d m, udm, eenheid, jednostka, jednostka miary, jm, j m, enhet,
    enhed`,
  unitPrice: `
    unit price, price, price each, each, unit cost, cost, cost price, rate, price per unit, unit net
    price, net unit price, net price, unit price net, unit price excl vat, unit price ex vat, price ex
    vat, item price, price unit, unit rate, purchase price, unit value, price net, einzelpreis, ep, e
    preis, preis, stueckpreis, stuckpreis, nettopreis, einzelpreis netto, netto einzelpreis, preis pro
    stueck, preis pro stuck, preis einheit, preis je einheit, vk preis, ek preis, prix unitaire, prix,
    pu, p u, pu ht, p u ht, prix unitaire ht, prix ht, prix u, precio, precio unitario, precio unidad,
    precio neto, p unit, preco, preco unitario, preco unit, valor unitario, vl unit, vlr unit, prezzo,
    prezzo unitario, prezzo unit, prezzo netto, prijs, eenheidsprijs, stuksprijs, prijs per stuk, prijs
    per eenheid, nettoprijs, cena, cena jednostkowa, cena netto, cena jedn, cena jednostkowa netto, cena
    jedn netto, pris, a pris, apris, styckpris, enhetspris, pris enhet, enhedspris, stykpris`,
  priceBase: `
    price base, price base quantity, base quantity, price per, price unit quantity, per quantity,
    preiseinheit, pe, preisbasis, base de prix, prijs per aantal, prisenhet`,
  net: `
    line total, total, amount, net amount, net, line amount, line net, net value, value, net total,
    total net, extended price, extended, ext price, extension, ext, ext amount, extended amount,
    extended cost, line value, total price, total amount, total cost, subtotal, sub total, sum, goods
    value, sale, sale dollars, sales amount, amount ex vat, amount excl vat, total ex vat, total excl
    vat, line total excl vat, net line total, line total net, line net total, gesamt, gesamtpreis,
    gesamtbetrag, betrag, summe, gp, g preis, nettobetrag, netto, gesamt netto, netto gesamt,
    positionssumme, zeilensumme, zeilenbetrag, warenwert, nettowert, betrag netto, montant, montant ht,
    total ht, montant net, montant ligne, montant total ht, prix total, prix total ht, importe, importe
    neto, importe total, total linea, importe linea, precio total, valor, valor total, preco total,
    total liquido, valor liquido, total linha, vl total, vlr total, importo, importo netto, totale,
    totale riga, prezzo totale, imponibile, totale netto, bedrag, totaal, regelbedrag, netto bedrag,
    nettobedrag, regeltotaal, totaalprijs, totaal excl btw, bedrag excl btw, wartosc, wartosc netto,
    kwota, kwota netto, razem, belopp, summa, radsumma, totalt, nettobelopp, radbelopp, belob,
    linjebelob`,
  discountPercent: `
    discount, discount percent, disc, disc percent, discount pct, disc pct, discount rate, discount
    percentage, percentage discount, trade discount, trade discount percent, rabatt, rabatt percent,
    rabatt prozent, rabatt in percent, rabattsatz, nachlass, nachlass percent, remise, remise
    percent, taux remise, taux de remise, rabais, rabais percent, descuento, descuento percent, dto,
    dto percent, porcentaje descuento, porcentaje de descuento, desconto, desconto percent, desc
    percent, percentual desconto, percentual de desconto, sconto, sconto percent, percentuale
    sconto, korting, korting percent, kortingspercentage, rabat, rabat percent, procent rabatu,
    upust, upust percent, rabatt i percent, rabattsats, rabattprocent`,
  discountAmount: `
    discount amount, discount amt, disc amount, disc amt, discount value, amount of discount,
    discount total, total discount, line discount, line discount amount, less discount,
    rabattbetrag, betrag rabatt, rabatt betrag, nachlassbetrag, rabattwert, rabatt eur, rabatt in
    eur, rabatt euro, positionsrabatt, zeilenrabatt, montant remise, montant de la remise, remise
    montant, valeur remise, remise ht, remise eur, montant rabais, importe descuento, importe del
    descuento, importe de descuento, importe dto, descuento importe, valor descuento, descuento eur,
    valor desconto, valor do desconto, valor de desconto, vl desconto, vlr desconto, montante
    desconto, desconto eur, importo sconto, valore sconto, sconto importo, ammontare sconto, sconto
    eur, kortingsbedrag, korting bedrag, bedrag korting, korting eur, regelkorting, kwota rabatu,
    wartosc rabatu, rabat kwota, rabat kwotowy, rabat pln, kwota upustu, rabattbelopp, radrabatt,
    rabatt kr, rabatt sek, rabatbelob`,
  discountPerUnit: `
    unit discount, discount per unit, discount per item, discount per piece, discount each, disc per
    unit, rabatt pro stuck, rabatt pro stueck, rabatt je stuck, rabatt je stueck, rabatt je einheit,
    rabatt pro einheit, stuckrabatt, stueckrabatt, remise unitaire, remise par unite, descuento
    unitario, descuento por unidad, dto unitario, desconto unitario, desconto por unidade, desc
    unitario, sconto unitario, sconto per unita, korting per stuk, korting per eenheid,
    stukskorting, rabat jednostkowy, rabat na sztuke, styckrabatt, rabatt per styck, rabatt per
    enhet, rabatt per st`,
  size: `
    size, bottle volume ml, volume ml, volume, content, contents, net content, weight, weight kg, net
    weight, pack size, quantity per unit, groesse, grosse, inhalt, taille, contenance, tamano, tamanho,
    formato, inhoud, maat, rozmiar, pojemnosc, storlek`,
  pack: `
    pack, units per pack, units per case, pack qty, case qty, case pack, per case, case size, inner
    pack, quantity per outer, gebinde, colisage, conditionnement, embalaje, embalagem, confezione,
    verpakking, opakowanie, forpackning`,
  tax: `
    vat, tax, vat rate, tax rate, vat percent, tax percent, vat code, tax code, vat amount, tax amount,
    gst, gst rate, gst percent, sales tax, mwst, ust, mwst percent, mwst satz, ust percent, ust satz,
    steuer, steuersatz, tva, taux tva, tva percent, montant tva, iva, iva percent, tipo iva, imposto,
    icms, ipi, aliquota, aliquota iva, btw, btw percent, btw tarief, stawka vat, kwota vat, moms, moms
    percent, momssats`,
  gross: `
    gross, gross amount, gross total, total incl vat, total inc vat, amount incl vat, amount inc vat,
    line total incl vat, line total inc vat, total gross, total incl tax, gross value, gross line total,
    brutto, bruttobetrag, gesamt brutto, brutto gesamt, betrag brutto, ttc, total ttc, montant ttc,
    total con iva, importe con iva, total com iva, totale ivato, totale lordo, totaal incl btw, bedrag
    incl btw, wartosc brutto, kwota brutto, bruttobelopp, totalt inkl moms, belopp inkl moms`
}

/** Words inside a longer header, tried in this order when no phrase fits; the first that occurs decides. */
export const HEADER_HINTS: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [
    /\b(?:min|max|minimum|maximum|in stock|on hand|on order|reorder|reordered|stocked|rejected|backordered?|outstanding|customer|kunde|kunden|client|cliente|klant|store|warehouse|lager|country|land|pays|address|phone|email|due|delivery date|lieferdatum|payment|iban|bic|tracking|weight|colou?r|category|group|status|comment|note)\b/,
    'ignored'
  ],
  [/\b(?:gtin|ean|upc|barcode)\b/, 'gtin'],
  [
    /\b(?:vat|tax|mwst|ust|tva|iva|btw|moms|gst)\b.*\b(?:rate|percent|amount|code|satz)\b|\b(?:vat|mwst|tva|btw|moms) no\b/,
    'tax'
  ],
  [/\b(?:incl|inc|including|inkl|ttc|brutto|gross)\b/, 'gross'],
  [
    /\b(?:invoice|rechnung|facture|factura|fatura|fattura|factuur|faktura)\b.*\b(?:no|id|ref|reference)\b/,
    'documentNumber'
  ],
  [/\bdate$|^date\b|datum\b|\bfecha\b/, 'date'],
  [/\bcurrency\b|\bwahrung\b/, 'currency'],
  [
    /\b(?:supplier|vendor|seller|lieferant|fournisseur|proveedor|fornecedor|fornitore|leverancier)\b.*\b(?:sku|part|item|article|artikel)\b/,
    'supplierSku'
  ],
  [
    /\b(?:unit|each|einzel|stuck|piece)\b.*\b(?:price|cost|preis)\b|\b(?:price|cost)\b.*\b(?:unit|each|piece)\b/,
    'unitPrice'
  ],
  [/\b(?:total|line|net|extended)\b.*\b(?:price|amount|value|total|cost)\b/, 'net'],
  [/\b(?:qty|quantity|menge|quantite|cantidad|quantidade|quantita|aantal|ilosc|antal)\b/, 'quantity'],
  [/\b(?:item|product|stock|article|part|material|sku)\b.*\b(?:code|no|id|sku)\b/, 'code'],
  [/\bdescription\b|\bbezeichnung\b|\bname\b/, 'description'],
  [/\bprice\b|\bpreis\b|\bprix\b|\bprecio\b|\bpreco\b|\bprezzo\b|\bprijs\b|\bcena\b|\bpris\b/, 'unitPrice']
]

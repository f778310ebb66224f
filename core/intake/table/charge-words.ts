// Lines that cost money and bring no goods, by their text. Only whole texts count: `POST OFFICE CABINET` is a good.

const CHARGES =
  /^(?:dotcom )?(?:postage|carriage|freight|shipping|delivery|p&p|postage (?:and|&) packing|postage (?:and|&) handling|shipping (?:and|&) handling|packaging|packing|insurance|handling|discount|bank charges|amazon fee|surcharge|fuel surcharge|small order (?:charge|surcharge)|minimum order (?:charge|surcharge)|service charge|energy surcharge|rounding(?: adjustment)?)(?: charges?| costs?| fees?)?$|^(?:porto|fracht|versand|versandkosten|frachtkosten|lieferkosten|verpackung|verpackungskosten|versandkostenpauschale|mindermengenzuschlag|energiezuschlag|mautzuschlag|maut|rabatt|skonto|bearbeitungsgebühr|frais de port|frais de livraison|port|transport|transportkosten|frais d'expédition|remise|gastos de envío|portes|transporte|envío|descuento|frete|portes de envio|desconto|trasporto|spese di spedizione|spese di trasporto|sconto|verzendkosten|vrachtkosten|korting|koszt dostawy|dostawa|wysyłka|transport i pakowanie|frakt|fraktkostnad|fragt|forsendelse|expeditionsavgift|fakturaavgift)$/iu

/** Value added tax and its kin, perhaps with the rate: `20 % VAT`, `MwSt. 19%`. */
const TAXES =
  /^(?:\d{1,2}(?:[.,]\d+)? ?% )?(?:vat|value added tax|sales tax|gst|mwst\.?|mehrwertsteuer|ust\.?|umsatzsteuer|tva|iva|btw|moms|podatek vat)(?: \(?@? ?\d{1,2}(?:[.,]\d+)? ?%\)?)?$/iu

/**
 * Whether a line's text names a charge.
 * @example isChargeText('POSTAGE') // true
 */
export function isChargeText(description: string): boolean {
  return description.length < 40 && (CHARGES.test(description) || TAXES.test(description))
}

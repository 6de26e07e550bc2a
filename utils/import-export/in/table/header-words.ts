/** What a header may say of its column. Several are told apart by what the columns hold. */
export type Meaning =
  | 'date'
  | 'value-date'
  | 'purchase-date'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'sign'
  | 'balance'
  | 'currency'
  | 'description'
  | 'bank-words'
  | 'counterparty'
  | 'category'
  | 'account'
  | 'account-name'
  | 'status'
  | 'id'
  | 'original-amount'
  | 'original-currency'
  | 'fee'
  | 'other';

const phrases = (list: string): string[] => list.split('|').map((each) => each.trim());

/**
 * The names of columns as banks write them, without accents, in English, German, French, Italian, Spanish, Portuguese,
 * Dutch, Polish, Czech, Slovak, Hungarian, the Nordic languages, Turkish, Romanian, Croatian, Russian, Hebrew, Japanese,
 * Chinese, Korean. `bank-words` is the bank's own text where another column has a program's.
 */
const words: Record<Meaning, string[]> = {
  date: phrases(
    'date|booking date|posting date|post date|posted date|posted|date posted|date processed|processed date|transaction posted|completed date|accounting date|entry date|transaction date|trans date|created|datum|buchungstag|buchungsdatum|buchung|buchungszeit|date operation|date de l operation|date d operation|date comptable|date comptabilisation|data|data contabile|data operazione|data registrazione|fecha|fecha operacion|fecha contable|fecha de operacion|data lancamento|data mov|data movimento|data da operacao|boekdatum|boekingsdatum|datum boeking|datum verrekening|transactiedatum|data ksiegowania|data operacji|data transakcji|datum zauctovani|datum zaucovani|datum|datum transakce|datum provedeni|konyveles datuma|tranzakcio datuma|datum|bokforingsdag|bokforingsdatum|bogforingsdato|bogfort|dato|bokfort|bokforingsdato|kirjauspaiva|pvm|paivamaara|tarih|islem tarihi|data tranzactie|datum knjizenja|дата|дата операции|дата проводки|дата платежа|תאריך|תאריך חיוב|日付|取引日|年月日|お取引日|利用日|交易日期|记账日期|交易时间|日期|거래일자|거래일시|날짜|pvm kirjaus|transaktionsdatum|buchungs datum|dates',
  ),
  'value-date': phrases(
    'value date|valuta|valutadatum|wertstellung|wertstellungsdatum|wert|date valeur|date de valeur|data valuta|fecha valor|data valor|rentedatum|valutatag|data waluty|datum valuty|valutazas|arvopaiva|valor|valor tarihi|ertеknap|ertekmap|ertekmap|ertekonap|ertekknap|erteknap|rentedato|interest date|valutadag|תאריך ערך|data do balancete',
  ),
  'purchase-date': phrases('purchase date|transaction date|trans date|started date|belegdatum|kaufdatum|date achat|fecha compra|datum verrichting|datum transactie|authorised date|authorized date|date of purchase|execution date|datum provedeni|kopdatum|ostopaiva'),
  amount: phrases(
    'amount|transaction amount|amount eur|value|sum|total|gross|net amount|net|amount in account currency|betrag|umsatz|buchungsbetrag|betrag in eur|montant|montant de l operation|importo|importe|importe eur|cantidad|valor|montante|bedrag|transactiebedrag|bedrag in eur|kwota|kwota operacji|kwota transakcji|castka|zauctovana castka|objem|suma|osszeg|tranzakcio osszege|belopp|belob|belop|maara|summa|tutar|islem tutari|iznos|сумма|сумма операции|сумма платежа|סכום|סכום חיוב|金額|取引金額|ご利用金額|金额|交易金额|금액|거래금액|amount in|amount gbp|amount usd|valor r|beløb|bedrag eur',
  ),
  debit: phrases(
    'debit|debits|debit amount|withdrawal|withdrawals|withdrawal amount|paid out|money out|out|outflow|payments|payment amount|spent|charges|soll|lastschrift|belastung|ausgabe|ausgaben|ausgang|debit eur|debito|addebiti|uscite|dare|cargo|cargos|debe|gasto|saida|saidas|af|uitgaven|uit|debet|wydatki|obciazenia|vydaje|vydej|terheles|ut|ud|uttag|udbetaling|ut fra konto|borc|rashod|расход|списание|חובה|出金|出金金額|お引出し|支払|支出|借方|출금|출금액|찾으신금액|debetbelopp|dr',
  ),
  credit: phrases(
    'credit|credits|credit amount|deposit|deposits|deposit amount|paid in|money in|in|inflow|received|haben|gutschrift|einnahme|einnahmen|eingang|credit eur|credito|accrediti|entrate|avere|abono|abonos|haber|ingreso|ingresos|entrada|entradas|bij|inkomsten|wplywy|uznania|prijmy|prijem|jovairas|inn|ind|insattning|indbetaling|inn pa konto|alacak|prihod|приход|зачисление|поступление|זכות|入金|入金金額|お預入れ|収入|收入|贷方|입금|입금액|맡기신금액|kreditbelopp|cr',
  ),
  sign: phrases(
    'debit credit|credit debit|dr cr|cr dr|d c|c d|soll haben|s h|soll haben kennzeichen|af bij|transaction type|type of transaction|credit debit indicator|debit or credit|type|plus minus|in out|inward outward|bevetel kiadas|tipo movimento|sens|vorzeichen|balance impact|direction|code',
  ),
  balance: phrases(
    'balance|running balance|account balance|ledger balance|closing balance|ending balance|running bal|available balance|current balance|balance after|saldo|kontostand|saldo nach buchung|solde|saldo disponibile|saldo contabile|saldo disponible|saldo na trn|saldo na mutatie|saldo po operacji|saldo po transakcji|zustatek|zostatok|egyenleg|sald|bakiye|stanje|остаток|баланс|יתרה|残高|差引残高|余额|账户余额|잔액|거래후잔액|saldo efter|bokfort saldo|saldo eur|new balance',
  ),
  currency: phrases('currency|currency code|ccy|account currency|wahrung|waehrung|buchungswahrung|devise|monnaie|valuta|divisa|moneda|moeda|munt|muntsoort|waluta|mena|mena uctu|devizanem|tranzakcio devizaneme|valuutta|para birimi|валюта|מטבע|通貨|币种|货币|통화'),
  description: phrases(
    'description|details|detail|memo|narrative|narration|particulars|transaction description|transaction details|transaction|reference text|payment reference|remarks|notes|note|text|summary|merchant|shop|handelaar|verwendungszweck|buchungstext|umsatztext|transaktionsbeschreibung|beschreibung|buchungsdetails|libelle|libelle operation|detail de l ecriture|communication|descrizione|causale|descrizione operazione|concepto|descripcion|movimiento|observaciones|descricao|historico|descritivo|omschrijving|omschrijving 1|omschrijving 2|omschrijving 3|mededeling|vrije mededeling|mededelingen|opis|opis operacji|tytul|szczegoly|popis|zprava|zprava pro prijemce|zprava pro me|poznamka|sprava|kozlemeny|megjegyzes|reszletek|beskrivning|meddelande|tekst|beskrivelse|melding|forklaring|viesti|selite|aciklama|detalii|opis placanja|описание|назначение платежа|תיאור|פרטים|תיאור הפעולה|摘要|内容|お取引内容|ご利用店名|交易摘要|交易说明|备注|적요|내용|거래내용|message for payee|message for me|toelichting|specifikation|rubrik|supplementary details',
  ),
  'bank-words': phrases('original description|original statement|statement description|bank description|original payee'),
  counterparty: phrases(
    'payee|counterparty|counterparty name|name|beneficiary|payer|recipient|merchant name|payee name|vendor|empfanger|beguenstigter zahlungspflichtiger|begunstigter zahlungspflichtiger|auftraggeber empfanger|auftraggeber beguenstigter|name zahlungsbeteiligter|beguenstigter auftraggeber|zahlungsempfanger|tiers|nom|beneficiaire|beneficiario|ordinante|tegenpartij|naam|naam tegenpartij|naam omschrijving|kontrahent|nadawca odbiorca|nazwa odbiorcy|nazev protiuctu|nazov protiuctu|partner neve|mottagare|modtager|mottaker|saaja maksaja|saaja|получатель|контрагент|counteraccount name|partner|transaction partner',
  ),
  category: phrases('category|kategorie|categorie|categoria|kategoria|kategorie transakce|kategori|категория|분류|分類|类别|category group category|main category|spending category'),
  account: phrases(
    'account|account number|account no|account id|iban|iban bban|own account|konto|auftragskonto|kontonummer eigenes|iban auftraggeberkonto|auftraggeberkonto|compte|numero de compte|conto|cuenta|numero de cuenta|conta|rekening|rekeningnummer|rachunek|numer rachunku|cislo uctu|szamlaszam|tili|card number|card no|karte|kreditkarte|kredietkaart|umsatz getatigt von|card|счет|номер счета|חשבון|口座番号|账号|계좌번호|numer konta',
  ),
  'account-name': phrases('account name|kontoname|kontobezeichnung|naam rekening|rubrieknaam|nazev uctu|szamla neve|nom du compte|nombre de la cuenta|account type'),
  status: phrases('status|state|transaction status|statut|stato|estado|stav|tila|durum|info|статус|סטטוס|상태|状態|状态|cleared'),
  id: phrases('transaction id|id|transaction reference|transaction reference number|reference number|buchungsreferenz|referenznummer|transactiereferentie|id transakce|identifikace transakce|reference id|fitid|unique id|id operacji|journal id|transactie id|transaktions id'),
  'original-amount': phrases('original amount|foreign amount|amount in foreign currency|local amount|originalbetrag|betrag fremdwahrung|fremdwahrungsbetrag|montant devise|importo originale|importe original|oorspr bedrag|oorspronkelijk bedrag|puvodni castka|foreign currency amount|transaction currency amount|devise montant'),
  'original-currency': phrases('original currency|foreign currency|local currency|originalwahrung|fremdwahrung|oorspr munt|foreign currency code|transaction currency'),
  fee: phrases('fee|fees|gebuhr|gebuhren|commission|frais|kosten|kosten op verrichting|commissione|comision|poplatek|oplata|avgift|gebyr|tax|vat'),
  other: phrases(
    'time|exchange rate|wechselkurs|umrechnungskurs|rate|koers|kurs|bic|bic tegenpartij|blz|bankleitzahl|check number|cheque number|check|tegenrekening|tegenrekening iban bban|rekeningnummer tegenpartij|counteraccount|bank account details|bankovni spojeni|cislo protiuctu|partner szamlaszama|kontonummer|kontonummer empfanger|variable symbol|constant symbol|specific symbol|vs|ks|ss|volgnr|sequence|number|nr|no|numero do documento|dependencia origem|labels|tags|flag|branch|sort code|mandate|mandate reference|creditor id|glaubiger id|mandatsreferenz|in outward transfer account|quantity|price|symbol|kategorie nr|card type|mcc|address|receipt|emoji|auxiliary|split amount|category group|item',
  ),
};

const ofPhrase = new Map<string, Meaning[]>();
for (const [meaning, list] of Object.entries(words) as [Meaning, string[]][]) {
  for (const phrase of list) ofPhrase.set(phrase, [...(ofPhrase.get(phrase) ?? []), meaning]);
}

/** A header without accents, marks and numbers, in lower case. */
export const plainHeader = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F\u0591-\u05C7]/g, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();

/** Currencies and their marks say whose amount it is, not what the column is. */
const withoutCurrency = (plain: string): string => plain.replaceAll(/\b(?:in )?(?:eur|usd|gbp|chf|sek|nok|dkk|pln|czk|huf|cad|aud|nzd|sgd|hkd|brl|inr|zar|ils|try|ron|euro|dollars?)\b/g, '').replaceAll(/\s+/g, ' ').trim();

/** What a header may mean, the surest first; none for a text that is no header known. */
export function meaningsOf(header: string): readonly Meaning[] {
  if (header.length > 80) return [];
  const plain = plainHeader(header);
  return ofPhrase.get(plain) ?? ofPhrase.get(withoutCurrency(plain)) ?? endings(withoutCurrency(plain));
}

/** `Tranzakció összege (HUF)` has a known name at its end, `Betrag der Buchung` at its start. */
function endings(plain: string): readonly Meaning[] {
  const parts = plain.split(' ');
  if (parts.length < 2 || parts.length > 5) return [];
  const tries = [parts.slice(1), parts.slice(0, -1), parts.slice(-1), parts.slice(0, 1)].map((each) => each.join(' '));
  for (const each of tries) {
    const found = each.length > 2 ? ofPhrase.get(each) : undefined;
    if (found !== undefined && !found.includes('other')) return found;
  }
  return [];
}

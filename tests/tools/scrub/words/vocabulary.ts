const list = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Whole words that banks write on everybody's page: they say nothing of anyone, and a reader of the fixture wants them.
 * Names of people, places and shops must not stand here, nor words that are names too.
 */
export const vocabulary: ReadonlySet<string> = new Set([
  // English
  ...list(`account accounts activity advice all amount amounts apply auto available balance balances bank banking
    beneficiary booked booking branch card cards cash category change charge charges cheque cheques checking clear close closed closing
    code contact continue credit credits currency current customer daily date dates day days debit debits deposit deposits
    description detail details direct document documents download due earlier electronic ending ends entries error everyday export
    fee fees filter find found friday from fund funds help history holder home iban in incoming info interest
    invest last later ledger less limit list load loading loan loans log login logout memo menu merchant message
    messages method mobile monday money month months more name narration newer newest next night no number numbers oldest online
    open opening option options order orders other out outgoing overdraft overview owed owner page paid payee payer payment payments
    pending period personal phone pin please point points posted posting prev previous primary print processed processing profile
    purchase purchases rate received recent recipient ref reference refund remaining results reward rewards routing saturday
    saver saving savings scheduled search secondary security select sent service services settings show showing sign sort
    spending standing start statement statements status sub summary sunday support swift tax terms text thursday time title today
    tomorrow top total totals transaction transactions transfer transfers tuesday txn type types update updated upcoming user value view
    wednesday week weeks welcome withdrawal withdrawals withdrawn year years yesterday yet acct acc bic nr num visa mastercard amex
    sepa ach atm pos`),
  // German
  ...list(`abbuchung alle alter anzeigen art auftraggeber ausgang ausgänge auszahlung begünstigter belastung bereich bestätigt betrag
    betreff bezeichnung bis buchung buchungen buchungsdatum buchungstag buchungstext datum dauerauftrag daueraufträge details dienstag
    donnerstag eingang eingänge empfänger einzahlung erledigt filter freitag gebucht gebuchte gesamt girokonto guthaben gutschrift
    haben hilfe inhaber karte karten kartenzahlung kategorie kauf konten konto
    kontoart kontoinhaber kontonummer kontostand kontoumsätze kreditkarte kreditkarten kunde kundennummer lastschrift mehr mittwoch montag
    monat name neuer nummer privatgiro privatkonto referenz saldo samstag seite soll sonntag sparkonto status suche summe tag
    tagesgeldkonto übersicht überweisung umsatz umsätze umsatzübersicht valuta verfügbar verwendungszweck vorgemerkt vorgemerkte währung
    weitere wert wertstellung wertstellungsdatum zahlung zahlungen zeitraum zweck abmelden anmelden auf stand verfügbarer empfängername`),
  // French, Italian, Spanish, Portuguese
  ...list(`avoir banque bénéficiaire carte cartes catégorie compte comptes courant crédit crédits date débit débits dernières détail détails
    devise du émetteur épargne libellé livret montant
    mouvement mouvements mes opération opérations plus précédent page prélèvement référence relevé solde suivant titulaire total valeur
    virement virements voir aucune période demandée
    accredito addebito avere bonifico carta causale conto conti contabile corrente data dare descrizione disponibile divisa entrate
    importo intestatario movimenti movimento
    operazione operazioni periodo saldo totale uscite ultimi valuta nessun selezionato
    abono abonos cargo cargos categoría concepto cuenta cuentas descripción detalle detalles divisa fecha importe ingreso ingresos
    movimiento movimientos operación operaciones
    referencia saldo tarjeta titular transferencia transferencias último últimos inicio
    conta crédito débito descrição extrato histórico lançamento lançamentos movimentação saídas entradas transferência titular
    `),
  // Dutch, the north, the east
  ...list(`bedrag betaalrekening betaling betalingen bij boekdatum datum maand meer mededelingen naam omschrijving rekening rekeningen
    rekeningnummer saldo spaarrekening tegenrekening transactie transacties valutadatum     belopp beskrivning bokföringsdag datum insättning konto kontonummer lönekonto saldo text transaktion transaktioner transaktionsdatum
    uttag beløb beløp beskrivelse bogført dato forklaring inn kontobevegelser rentedato tekst ud
    määrä päivä päivämäärä saaja saajan selite summa tapahtuma tapahtumat tili tilinumero
    data historia konta kwota operacji opis po przelew rachunek rachunku rodzaj saldo szczegóły tytuł waluta
    částka datum měna název pohyb pohyby popis stav účet účtu zůstatek
    dátum egyenleg leírás összeg számla tranzakció açıklama alacak bakiye borç hesap işlem tarih tutar`),
  // Scripts without spaces: whole runs of letters
  ...list(`日付 摘要 お引出し お預入れ お支払金額 お預り金額 残高 金額 取引日 取引内容 取引金額 入金 出金 入出金明細 口座番号 普通預金 支店 内容 種類 番号 備考 明細
    交易日期 交易金额 余额 摘要 日期 金额 收入 支出 账号 거래일 거래금액 잔액 내용 입금 출금`),
]);

/** Small words that join others, in names of accounts and over lists. */
export const smallWords: ReadonlySet<string> = new Set(
  list(`a an and any are as at by for have has in is it its me my not of on or our per than that the their there these this to was we were with you your
    am an auf aus bei dem den der des die das für im ihr ihre in ist kein keine mit nach oder sie und unsere vom von zu zum zur
    à au aux ce ces de dans des du en est et la le les leur mon ne nos notre ou par pas pour sur un une vos votre
    al con da dal del della di e el gli i il in la las lo los nel no o para per por se sin su sua suo sus tu un una y
    da das do dos em na nas no nos o os para por seu sua um uma
    aan bij een en het ik in is mijn naar niet of om op te tot uit van voor
    av den det din du ej er et ett för fra från i inte med och og på som til till z do na od w i oraz`),
);

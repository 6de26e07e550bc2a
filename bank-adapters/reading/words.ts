/**
 * Words by which pages of many languages name what they show. They help, and never decide alone: a column is typed by
 * what it holds. Beginnings of words are enough, and one beginning serves many languages; `\b` knows only Latin letters.
 */
const words = (source: string): RegExp => new RegExp(source, 'iu');

/** In the small print of a row: on which day it was booked. */
export const bookedOn = words('\\b(?:posted|booked|processed|settled|gebucht|verbucht|comptabilis\\w*|inscrit\\w*|contabiliz\\w*|contabil\\w*|bokf\\w*|bogf\\w*|geboekt|kirjattu|zaksi\\w*|zaúčt\\w*)\\b(?: on| am| le| el| il| op)?:? +(.+)$');

/** Titles of columns. */
export const titleWords = {
  bookingDate: words('book|post|buch|comptab|contab|bokf|boek|kirjaus|księgow|zaúčt|könyvel|bogf|işlem|記帳|process|inscri|settled|cleared|verbucht|gebucht|registr|zaksi'),
  purchaseDate: words('trans.* date|purchase|beleg|kauf|achat|compra|opera[cçtz]|opéra|köp|zakup'),
  valueDate: words('valu|wert|valeur|valor\\b|rente|valör|effective|settle(ment)?\\b'),
  debit: words('d[ée]bit|\\bsoll\\b|withdraw|paid out|money out|^(out|af|ud)$|outgo|belast|cargo|uscite|dare\\b|ausgang|lastschr|retiro|saída|uttag|obciąż|borç|支出|引出|出金|支払|spent|charges?$|egres|terhel|χρέωσ|дебет|списан|витрат|расход|çıkan|gider|חובה|خصم|مدين|سحب|借方|转出|轉出|提取|付款|출금|지급|찾으신|otot|veloit|išleista|nurašyta|izdevumi|isplat|odhodk|úttekt|ถอน|rút ra|cheltuieli|расходи'),
  credit: words('cr[ée]dit|\\bhaben\\b|deposit|paid in|money in|^(in|bij|ind)$|incoming|gutschr|abono|entrate|avere\\b|eingang|ingreso|entrada|insätt|uznani|alacak|収入|預入|入金|預り|received|payments?$|jóváír|πίστωσ|кредит|зарахув|надходж|приход|giren|gelir|זכות|إيداع|دائن|贷方|貸方|转入|轉入|存入|입금|맡기신|pano|hyvity|gauta|įskaityta|ieņēmumi|uplat|prihod|innborg|ฝาก|nạp vào|încas|приходи'),
  balance: words('balance|sald|solde?\\b|kontostand|bakiye|egyenleg|zůstatek|残高|\\bstan\\b|υπόλοιπ|залишок|остаток|баланс|\\bsold\\b|יתרה|رصيد|余额|餘額|结余|잔액|saldi|likutis|atlikums|stanje|zostatok|staða|คงเหลือ|số dư|مانده|салдо'),
  amount: words('amount|betrag|umsatz|montant|import[eo]|valor\\b|bedrag|belopp|beløb|beløp|summa|kwota|částka|összeg|tutar|金額|金额|monto|quantia|ποσ[όο]|сум[аи]|sumă|suma|סכום|مبلغ|금액|거래금액|suma|upphæð|จำนวนเงิน|số tiền|jumlah|iznos|znesek|مبلغ'),
  description: words('descri|detail|detall|dettagl|glosa|narrat|payee|merchant|transaction$|particul|beschreib|verwend|buchungstext|empfänger|libell|op[ée]ration|concepto|movimiento|omschrij|naam|name|causale|te[kx]st|opis|tytuł|popis|açıkl|摘要|内容|利用店|histórico|beskriv|selite|memo|közlemény|megnevez|περιγραφ|αιτιολογ|опис|признач|detalii|explica|תיאור|פרטים|תנועה|הפעולה|وصف|بيان|تفاصيل|البيان|counterpart|protistran|kontrahent|tegenpartij|motpart|modpart|摘要|说明|說明|交易|적요|내용|거래처'),
  category: words('[ck]at[eé]gor|カテゴリ'),
  type: words('^type?$|status|^art$|^ref|che(ck|que)|^code'),
};

/** Titles over prices in another currency, beside what was billed; and over what is no money of the account. */
export const originalTitle = words('original|oryg\\.|w walucie|валют|原币|原幣|외화|現地|מטבע מקור|foreign|local (amount|currency)|fremdw|ausland|orig\\.|devise|étrang|extranj|estera|valuta ?bel|utländ|points?\\b|punkte|puntos|punti|pontos|rewards?|fee|rate|kurs|cashback|\\bvat\\b|mwst|tax');

/** Titles that no list of transactions has: loan plans, rates, prices, orders, what is due. */
export const foreignTitle = words('principal|tilgung|\\binterest\\b|\\brate\\b|^kurs|pri[cs]e|preis|\\bqty\\b|quantit|\\bmenge\\b|order|bestell|commande|\\bdue\\b|fällig|échéance|vencim|units|\\bshares?\\b|\\bap[yr]\\b|next |nächste|last paid|budget|remaining|limit|invoice|\\bbid\\b|\\bask\\b|volume|%');

/** Of these, titles that a broker's account has too: what was bought, beside the money that it moved. */
export const tradeTitle = words('^(unit )?pri[cs]e|^kurs|preis|\\bqty\\b|quantit|\\bmenge\\b|units|\\bshares?\\b');

/** What a payment on a loan consists of: titles of its history, where the balance runs beside them. */
export const loanTitle = words('principal|tilgung|\\binterest\\b|zins|capital|intér[êe]ts|intereses');

/** Headings over lists that are not what has happened on an account. */
export const foreignHeading = words('upcoming|recurring|ricorrent|r[ée]curren|recorrent|wiederkehr|terugkerend|återkommande|toistuv|zlecenia stałe|trvalé|düzenli|(estratti|extractos?|extratos?|relevés?) (conto |de cuenta |da conta )?(mensil|mensual|mensais|mensuel)|kontoausz[üu]ge|templates?\\b|vorlage|modèles? de|plantill|modelos? de|modell[io] di|sjablo|mallar?\\b|šablon|szablon|wzor[yc]|minták?\\b|şablon|шаблон|テンプレート|模板|템플릿|price history|tarif|prices|preisverlauf|prix|precios?|preços?|prezz[io]|ceny?\\b|ціни|цін[аи]|цен[аы]|fiyat|価格|价格|價格|시세|novidades|neuigkeiten|nouveautés|novedades|novità|payees|beneficiar|empfänger|scheduled?\\b|(standing orders?|direct debits?|^bills?|orders?|rewards?|invoices?|statements?|documents?|goals?)$|bills? (to pay|due)|autopay|due (soon|date)|order history|offers?\\b|calculator|amorti[sz]ation|repayment|(exchange|interest) rate|share|stock|watch ?list|market|price|budget|forecast|geplant|terminiert|dauerauftr|bestellungen|angebote|kurse\\b|rechner|à venir|programm?[ae]d|programmé|commandes|offres|próxim|pedidos|presupuesto|in arrivo|ordini|gepland|planerade|kommande');

/** In more than half of the rows: they are orders, invoices, documents or plans. */
export const foreignRow = words('\\b(order|statement|invoice|due)\\b|delivered|shipped|scheduled|bestellnummer|geliefert|rechnung nr|kontoauszug|commande n|livrée?\\b|pedido|entregado|\\.pdf|\\(pdf|^(extracto|extrato|estratto|relevé|kontoauszug|rekeningafschrift|kontoutdrag|wyciąg|statement) ');

/** In a cell of its own: what was ordered is on its way, or has come; or it has the number of an order. */
export const goodsWord = words('^(delivered|dispatched|shipped|out for delivery|zugestellt|geliefert|versandt|leveret|afsendt|levererad|skickad|levert|sendt|toimitettu|bezorgd|verzonden|livrée?|consegnat[oa]|spedit[oa]|entregad[oa]|entregue|dostarczono|wysłano|doručeno|odesláno|kézbesítve|teslim edildi|доставлено|відправлено|配送済|発送済|お届け済|已发货|已签收|已送達|배송완료|배송중)$|^(order|ordre|bestellung|commande|pedido|ordine|zamówienie|objednávka|tilaus|rendelés|sipariş|beställning|замовлення|заказ|注文|订单|訂單|주문)\\W{0,3}(n[ro°º.]{0,2}\\W{0,2})?[a-z0-9-]*\\d[a-z0-9-]{2,}$');

/** Over a list that shows what a list might look like. */
export const sampleWord = words('^(example|sample|for illustration|beispiel|muster|exemple|ejemplo|esempio|voorbeeld|exemplo|przykład|příklad|példa|örnek|eksempel|exempel|esimerkki|приклад|пример|παράδειγμα|見本|サンプル|示例|範例|예시|דוגמה|مثال)$');

/** Headings over transactions. */
export const ledgerHeading = words('transa[ckzç]|transaktion|tranzakci|activity|recent|history|histor[iy]|ums[äa]tze|buchungen|mo[uv]v?[ei]m|op[ée]ra[tc]|extrato|afschrijv|tapahtum|pohyby|hareket|明細|取引|posted|booked|payments|bewegungen|kontobeweg|κινήσεις|συναλλαγ|операц|транзакц|tranzac[țt]|תנועות|פעולות|עסקאות|حركات|معاملات|العمليات|交易|流水|거래|işlemler|bevegels|rörels|posteringer|wyciąg|histori');

/** Badges, sections and states of what is not booked yet. */
export const pendingWord = words('\\bpending\\b|\\bprocessing\\b|not yet|authori[sz](ed|ation)s?$|vormerk|vorgemerkt|ausstehend|en attente|en cours|à venir|pend[ie]+nte|in attesa|non contab|in behandeling|gereserveerd|reserver|väntande|avventer|oczekuj|w trakcie|blokad|čekaj|bekleyen|provizyon|未確定|保留|uncleared|függő|εκκρεμ|очіку|в обробці|обработк|în așteptare|în curs|ממתינ|בהמתנה|בתהליך|معلق|قيد|待处理|待入账|處理中|处理中|未入账|승인대기|미승인|처리중|hold$|on hold|ausgef. nicht|nicht gebucht|noch nicht|unbooked|ikke bokført|ikke bogført|ej bokför|reserverad|reservert|varau(ks|s)|שטרם|könyvelésre vár|未結算|por confirmar|a confirmar');

/** A page that says itself that there are no transactions. */
export const emptyWord = words(
  '\\b(no|zero|0) (\\w+ ){0,3}(transactions?|activity|payments?|movements?|entries)\\b(?! (fee|charge|cost|limit))|n.t (have )?(any|made any) (\\w+ )?transactions|nothing to show|' +
    'keine (\\w+ )?(ums[äa]tze|buchungen|transaktionen|zahlungen)|(aucune? |pas d.)(\\w+ )?(op[ée]ration|transaction|mouvement)|' +
    '(no (hay|existen|tienes?|se han encontrado)|sin) (\\w+ )?(movimientos|transacciones|operaciones)|(não|nenhum)\\w* (\\w+ )?(há )?(movimento|transaç|lançamento)|nessun\\w* (moviment|transazion|operazion)|' +
    'geen (\\w+ )?(transacties|bij|af|mutaties)|inge?[an] (\\w+ )?(transak|bevegel|poster)|ei (\\w+ )?tapahtumia|brak (\\w+ )?(transakcji|operacji)|žádné (\\w+ )?(transakce|pohyby)|nincs\\w* (\\w+ )?tranzakci|işlem (bulunamadı|yok)|(明細|取引)[^。]{0,12}(ありません|ございません)',
);

/** Rows of a card's list by which its owner pays or gets back. */
export const paymentWord = words('payment|thank you|refund|reversal|cash ?back|\\bcredit\\b|autopay|zahlung|gutschrift|erstatt|paiement|rembours|pago|abono|devoluci|pagamento|rimborso|betaling|återbetal|inbetal');

/** Labels of a balance: booked ones before what is still available. */
export const bookedBalance = words('(current|present|posted|ledger|account|total|outstanding|principal|remaining|booked|closing|new) balance|nouveau solde|neuer saldo|^balance|balance owed|amount owed|kontostand|^saldo|saldo (actual|contab|attual|em conta)|solde|残高|bakiye|egyenleg|zůstatek|(tili|konto)saldo|stan (konta|rachunku)|υπόλοιπ|залишок|остаток|sold (curent|contabil)|^sold\\b|יתרה|رصيد|余额|餘額|잔액|guthaben|bok?f[øö]rt|bogført|beansprucht|dispuesto|zadłużeni|utnyttja|(fatura|factura) (aberta|atual|actual)|^staða|^stanje|zostatok|likutis|atlikums|jääk|наличност|салдо|शेष|結欠總額|结欠总额|^current:? ?\\p{Sc}|ยอดคงเหลือ|số dư|موجودی');
/** Of a limit, what is owed. */
export const usedCredit = words('beansprucht|dispuesto|zadłużeni|utnyttja|utilizado|used');
export const availableBalance = words('available|verfügbar|disponi|beschikbaar|tillgänglig|disponibel|dostępn|kullanılabilir|käytettäv|доступн|διαθέσιμ|المتاح|متاح|可用|可支払|支払可能|출금가능|elérhető|उपलब्ध|ใช้ได้|khả dụng|tersedia|raspoloživ|razpolož|disponuoj|pieejam|разполаг|ráðstöf|לניצול');
export const otherBalance = words('limit|minimum|statement|last|opening|previous|past due|pending|rahmen|kreditlinie|anfang|alter|précédent|anterior|inizial|vorgemerkt|rewards?|points|interest|plafond|l[íi]mite|מסגרת|الحد|限度|額度|额度|한도|όριο|ліміт|kvar att|上期|最低');

/** Kinds of accounts by their names. */
export const kindWords = {
  card: words('(?<!debit|bank|giro|ec-?|spar|kunden|mit)karte\\b|[ck]redit ?[ck]ard|[ck]redi[td]?[ck][aá]r[dt]|kreditkort|luottokort|\\bcart[ea]\\b|tarjeta|cart[ãa]o|\\bvisa\\b|master ?card|\\bamex\\b|american express|\\bcard\\b|kredi kartı|カード|karta kred|kreditní kart|hitelkárty|πιστωτικ|card de credit|кредитн\\p{L}* карт|신용카드|크레딧|信用卡|כרטיס(?! (?:דביט|חיוב|בנק))|بطاقة ائتمان'),
  /** What only a card has: said near an account of which no name tells what it is. */
  cardOnly: words('minimum (payment|due)|credit limit|available credit|remaining credit|kreditlimit|kreditrahmen|plafond de (crédit|dépenses)|l[íi]mite de cr[ée]dito|fatura (atual|aberta|fechada)|kreditgräns|kredittgrense|kreditramme|luottoraja|limit kredytowy|úvěrový limit|hitelkeret|kredi limiti|кредитний ліміт|πιστωτικό όριο|ご利用可能額|ご請求額|信用額度?|信用额度|到期繳款|결제예정금액|이용한도|מסגרת אשראי|الحد الائتماني'),
  loan: words('loan|mortgage|darlehen|hypothe|baufinanz|prêt|hipoteca|pr[ée]stamo|mutuo|bolån|laina|empréstimo|ローン'),
  deposit: words('\\ba\\/c\\b|che(ck|que|quing)|sav(ing|er)|spar|spaar|[ée]pargne|ahorro|risparmi|poupan|oszcz|säästö|opspar|\\bwallet|\\bpot\\b|money market|tagesgeld|current|giro|konto|compte|livret|cuenta|conta\\b|conto\\b|rekening|deposit|isa\\b|everyday|tili\\b|rachun|účet|hesap|普通|口座|account|debit card|számla|חשבון|حساب|खाता|λογαριασμ|рахун|сметка|cont\\b|račun|sąskait|บัญชี|tài khoản|账户|帳戶|賬戶|통장|계좌|存款|储蓄|儲蓄'),
};

/** Controls that bring older rows. */
export const olderWord = words("^(load|show|see|view) (more|older|earlier|next|all)|^(more|older|earlier|next)( transactions| page| »| >)?$|mehr (anzeigen|laden|ums)|^weiter(e|$)|ältere|^nächste|plus d.op[ée]rations|(voir|afficher) (plus|les)|^suivant|(ver|mostrar|cargar|carregar) m[áa]i?s|^siguiente|^próxim|(mostra|carica) altr|^success|meer (laden|tonen)|^volgende|vis[a]? fler|näytä lisää|więcej|další|daha fazla|もっと見る|次へ");

/** Which way the money went, in parts of class names and in words for screen readers. */
export const wentOut = /(?:^|[-_ ])(?:debits?|dr|out|neg|red|rot|rouge|belastung|withdrawals?|paid-out|money-out|debet|cargo|addebito|uscita|uitgave|utgift|expense|outgoing|negative|withdrawal|spent|paid out|minus|outflow|soll|ausgabe|dépense|gasto)(?:[-_ ]|$)/i;
export const cameIn = /(?:^|[-_ ])(?:credits?|cr|in|pos|green|gr[üu]e?n|vert|gutschrift|deposits?|paid-in|money-in|kredit|abono|accredito|entrata|inkomst|income|incoming|positive|deposit|received|paid in|plus|inflow|haben|einnahme|recette|ingreso)(?:[-_ ]|$)/i;

/** Rows that sum up others, or carry a balance over. */
export const sumRow = words(
  '^(grand |sub-?)?totals?\\b|^(zwischen|gesamt)?summe|^gesamt\\b|^(sous-|grand )?total|^totale?s?\\b|^suma\\b|^razem|^celkem|^összesen|^toplam|^yhteensä|^i alt\\b|^totalt|^合計|^小計|^總計|^合计|^합계|^סה.כ|^المجموع|' +
    'balance (brought|carried) (forward|down)|(brought|carried) forward|^b/f\\b|^c/f\\b|^(opening|closing|previous|current|starting|ending|start|end) balance|(anfangs|end|alter |neuer )saldo|saldovortrag|(saldo)?übertrag (vom|auf neue)|^übertrag$|' +
    'solde (initial|final|précédent|reporté|au |début|fin)|(ancien|nouveau) solde|saldo (inicial|final|anterior|iniziale|finale|precedente|początk|końc|początkow|actual al|al |em \\d|do dia|dia)|(begin|eind)saldo|(ingående|utgående) saldo|(inngående|utgående) saldo|(startowe|końcowe) saldo|počáteční zůstatek|konečný zůstatek|nyitó egyenleg|záró egyenleg|devreden|önceki bakiye|alkusaldo|loppusaldo|繰越|前月残高|期初|期末|上期余额|이월|יתרת פתיחה|יתרה קודמת|יתרת סגירה|الرصيد (الافتتاحي|الختامي|السابق)',
);

/** What a row offers to do: no part of what it says. */
export const actionWord = words('^(show|view|hide|see|more|less|expand|collapse|open|close|edit|dispute|split|details?|receipt|info)\\b( (more|less|details?|receipt|transaction|image|cheque|check|info))?$|^(details? )?(anzeigen|ansehen|einblenden|ausblenden)$|^mehr( anzeigen)?$|^(voir|afficher|masquer|plus|détails?)( plus| le détail| les détails)?$|^(ver|mostrar|ocultar|más|mais|detalles?|detalhes?)( más| mais| detalles?| detalhes?)?$|^(mostra|dettagli[oa]?|vedi)( dettagli[oa]?)?$|^(toon|meer|details tonen)$|^[+›>▾▼⌄…⋯]+$');

/** Invitations of a page that anybody sees, and the way out of one that only a customer does. */
export const invitation = words('^(open|get|apply for) (an?|your|the) (\\w+ )?account|become a customer|jetzt (konto )?eröffnen|konto eröffnen|(ouvrir|ouvrez) (un|votre|le) compte|(abre|abrir|ábrela|abra) (tu|una?|sua|a) (cuenta|conta)|apri (il|un|subito) (tuo )?conto|open (een|nu een|je) rekening|öppna (ett )?konto|åbn (en )?konto|åpne konto|avaa tili|otwórz konto|otevřít účet|hesap aç|відкрити рахунок');
export const wayOut = words('^(log|sign) ?(out|off)$|abmelden|ausloggen|beenden$|déconnex|déconnecter|quitter$|cerrar sesi|^salir$|^sair$|^esci$|uitloggen|logga ut|log ud|logg ut|kirjaudu ulos|wyloguj|odhlásit|kijelentkez|oturumu kapat|çıkış|вийти|выйти|ログアウト|退出|登出|로그아웃|התנתק|יציאה|تسجيل الخروج|terminar sess|deconectare|αποσύνδεση');

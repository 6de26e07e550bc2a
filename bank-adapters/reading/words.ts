/**
 * Words by which pages of many languages name what they show. They help, and never decide alone: a column is typed by
 * what it holds. Matched on folded text without regard to case; `\b` knows only Latin letters, so it is used for those.
 */
const words = (...parts: string[]): RegExp => new RegExp(parts.join('|'), 'iu');

/** Titles of columns. */
export const titleWords = {
  bookingDate: words('book', 'post', 'buch', 'comptab', 'contab', 'bokf', 'boekdatum', 'kirjaus', 'księgow', 'zaúčt', 'könyvel', 'bogf', 'işlem', '記帳'),
  purchaseDate: words('transaction date', 'trans(\\.|action)? date', 'purchase', 'beleg', 'kauf', 'achat', 'compra', 'opera(tion|ción|zione|ção)', 'köp', 'zakup', 'opération'),
  valueDate: words('value', 'wert', 'valeur', 'valor', 'valuta', 'rente', 'waluty', 'valör', 'effective'),
  debit: words('debit', 'débit', '\\bsoll\\b', 'withdraw', 'paid out', 'money out', 'outgoing', '\\bout\\b', 'belast', 'cargo', 'débito', 'addebit', 'uscite', 'dare\\b', '\\baf\\b', 'ausgang', 'lastschrift', 'retiro', 'saída', 'uttag', 'ut ur', 'ud\\b', 'obciąż', 'borç', '支出', 'お引出', '出金', '支払', 'spent', 'charges?$', 'egreso'),
  credit: words('credit', 'crédit', '\\bhaben\\b', 'deposit', 'paid in', 'money in', 'incoming', '\\bin\\b', 'gutschrift', 'abono', 'accredit', 'entrate', 'avere\\b', '\\bbij\\b', 'eingang', 'ingreso', 'entrada', 'insättning', 'inn på', '\\bind\\b', 'uznani', 'alacak', '収入', 'お預入', '入金', '預入', 'received', 'payments?$'),
  balance: words('balance', 'saldo', 'solde', 'kontostand', 'bakiye', 'egyenleg', 'zůstatek', '残高', 'sold\\b', 'stan\\b', 'suma după'),
  amount: words('amount', 'betrag', 'umsatz', 'montant', 'importe', 'importo', 'valor\\b', 'bedrag', 'belopp', 'beløb', 'beløp', 'summa', 'kwota', 'částka', 'összeg', 'tutar', '金額', 'monto', 'quantia'),
  description: words('descri', 'detail', 'narrative', 'payee', 'merchant', 'transaction$', 'particulars', 'beschreibung', 'verwendung', 'buchungstext', 'empfänger', 'libell', 'op[ée]ration', 'concepto', 'movimiento', 'omschrijving', 'naam', 'causale', 'text', 'tekst', 'opis', 'tytuł', 'popis', 'açıklama', '摘要', '内容', 'お取引内容', '利用店名', 'histórico', 'beskrivning', 'specifikation', 'merkki', 'selite', 'memo', 'name'),
  category: words('categor', 'kategor', 'catégor', 'categor[íi]a', 'カテゴリ'),
  type: words('^type$', '^typ$', 'status', '^art$', '^ref', 'check', 'cheque', '^code'),
};

/** Titles that no list of transactions has: loan plans, rates, prices, orders, what is due. */
export const foreignTitle = words('principal', 'tilgung', '\\binterest\\b', '\\brate\\b', '^kurs', 'price', 'preis', '\\bqty\\b', 'quantit', '\\bmenge\\b', 'order', 'bestell', 'commande', '\\bdue\\b', 'fällig', 'échéance', 'vencimiento', 'units', '\\bshares?\\b', '\\bapy\\b', '\\bapr\\b', 'next payment', 'last paid', 'budget', 'remaining', 'limit', 'invoice', 'rechnungsnr', '\\bbid\\b', '\\bask\\b', 'volume', '%');

/** Headings over lists that are not what has happened on an account. */
export const foreignHeading = words('upcoming', 'scheduled', 'standing orders?$', 'direct debits?$', 'bills? (to pay|due)', '^bills?$', 'autopay', 'due (soon|date)', 'orders?$', 'order history', 'offers?\\b', 'rewards?$', 'calculator', 'amorti[sz]ation', 'repayment (plan|schedule)', 'exchange rate', 'interest rates?', 'share price', 'stock', 'watch ?list', 'market', 'budget', 'invoices?$', 'statements?$', 'documents?$', 'forecast', 'geplant', 'terminiert', 'dauerauftr', 'vorgemerkte aufträge', 'bestellungen', 'angebote', 'kurse\\b', 'rechner', 'à venir', 'programmé', 'prélèvements à', 'commandes', 'offres', 'próxim', 'programad', 'pedidos', 'presupuesto', 'in arrivo', 'ordini', 'gepland', 'bestellingen', 'planerade', 'kommande', 'price history', 'goals?$');

/** In more than half of the rows: they are orders, invoices, documents or plans. */
export const foreignRow = words('\\border\\b', 'delivered', 'shipped', '\\bstatement\\b', '\\binvoice\\b', '\\bdue\\b', 'scheduled', 'bestellnummer', 'geliefert', 'rechnung nr', 'kontoauszug', 'commande n', 'livrée?\\b', 'pedido', 'entregado', '\\.pdf');

/** Headings over transactions. */
export const ledgerHeading = words('transactions?\\b', 'activity', 'recent|history', 'ums[äa]tze', 'buchungen', 'mouvements', 'op[ée]rations', 'movimientos', 'movimentos', 'extrato', 'movimenti', 'transazioni', 'transacties', 'afschrijvingen', 'transaktion', 'tapahtumat', 'transakcje', 'operacje', 'historia', 'transakce', 'pohyby', 'hesap hareket', 'tranzakci', '明細', '取引', 'posted', 'booked', 'payments');

/** Badges, sections and states of what is not booked yet. */
export const pendingWord = words('\\bpending\\b', '\\bprocessing\\b', 'not yet (posted|booked)', 'authori[sz](ed|ation)s?$', 'vorgemerkt', 'vormerk', 'ausstehend', 'en attente', 'en cours', 'à venir', 'pendiente', 'pendente', 'in attesa', 'non contabilizzat', 'in behandeling', 'gereserveerd', 'reserver', 'väntande', 'avventer', 'oczekują', 'w trakcie', 'blokad', 'čekaj', 'rezerv', 'bekleyen', 'provizyon', '未確定', '保留', 'uncleared', 'varaus');

/** A page that says itself that there are no transactions. */
export const emptyWord = words(
  '\\b(no|zero|0) (\\w+ ){0,3}(transactions?|activity|payments?|movements?|entries)\\b(?! (fee|charge|cost|limit))', '(not|n.t) (have )?(any|made any) (\\w+ )?transactions', 'nothing (here|to show)',
  'keine (\\w+ )?(ums[äa]tze|buchungen|transaktionen|zahlungen)', 'aucune? (\\w+ )?(op[ée]ration|transaction|mouvement)', 'pas d.op[ée]ration',
  'no (hay|existen|tienes?|se han encontrado) (\\w+ )?(movimientos|transacciones|operaciones)', 'sin movimientos', '(não|nenhum)\\w* (\\w+ )?(há )?(movimento|transaç|lançamento)', 'nessun\\w* (moviment|transazion|operazion)',
  'geen (\\w+ )?(transacties|bij|af|mutaties)', 'inga (\\w+ )?transaktioner', 'ingen (\\w+ )?(transaktioner|transaksjoner|bevegelser|posteringer)', 'ei (\\w+ )?tapahtumia', 'brak (\\w+ )?(transakcji|operacji)', 'žádné (\\w+ )?(transakce|pohyby)', 'nincs\\w* (\\w+ )?tranzakci', 'işlem (bulunamadı|yok)', '(明細|取引)[^。]{0,12}(ありません|ございません)',
);

/** Rows of a card's list by which its owner pays or gets back. */
export const paymentWord = words('payment', 'thank you', 'refund', 'reversal', 'cash ?back', '\\bcredit\\b', 'autopay', 'zahlung', 'gutschrift', 'erstattung', 'paiement', 'remboursement', 'pago', 'abono', 'devoluci', 'pagamento', 'rimborso', 'betaling', 'terugbetaling', 'återbetal', 'inbetal', 'refusi');

/** Labels of a balance: booked ones before what is still available. */
export const bookedBalance = words('current balance', 'ledger balance', 'book(ed)? balance', 'account balance', '^balance', 'total balance', 'outstanding balance', 'balance owed', 'amount owed', 'kontostand', '^saldo', 'saldo (actual|contabile|attuale|em conta|disponível)', 'solde', '残高', 'bakiye', 'egyenleg', 'zůstatek', 'tilisaldo', 'bankens saldo', 'kontosaldo', 'eff?ektiver? saldo', 'principal balance', 'remaining balance');
export const availableBalance = words('available', 'verfügbar', 'disponible', 'disponibile', 'beschikbaar', 'tillgänglig', 'disponibelt', 'dostępne', 'użyteczn');
export const otherBalance = words('limit', 'minimum', 'statement', 'last', 'opening', 'previous', 'past due', 'pending', 'rahmen', 'kreditlinie', 'anfang', 'alter', 'précédent', 'anterior', 'iniziale', 'vorgemerkt', 'rewards?', 'points', 'interest', 'plafond', 'límite');

/** Kinds of accounts by their names. */
export const kindWords = {
  card: words('credit ?card', 'kreditkarte', 'carte (de crédit|bancaire|visa|gold|mastercard)', 'tarjeta', 'cart[ãa]o', 'carta di credito', 'creditcard', 'kreditkort', 'luottokortti', '\\bvisa\\b', 'master ?card', '\\bamex\\b', 'american express', '\\bcard\\b', 'kredi kartı', 'カード', 'karta kredytowa', 'kreditní karta'),
  loan: words('loan', 'mortgage', 'darlehen', 'hypothek', 'baufinanzierung', 'prêt', 'hipoteca', 'préstamo', 'mutuo', 'hypotheek', 'bolån', 'laina', 'empréstimo', 'ローン'),
  deposit: words('check(ing)?\\b', 'chequ', 'saving', 'current', 'giro', 'konto', 'compte', 'livret', 'cuenta', 'conta\\b', 'conto\\b', 'rekening', 'deposit', 'isa\\b', 'everyday', 'tili\\b', 'rachunek', 'účet', 'hesap', '普通', '口座', 'account', 'debit card'),
};

/** Controls that bring older rows. */
export const olderWord = words('^(load|show|see|view) (more|older|next|all)', '^(more|older|next)( transactions| page| »| >)?$', 'mehr (anzeigen|laden|ums)', '^weitere', 'ältere', '^nächste', '^weiter$', "plus d.op[ée]rations", '(voir|afficher) (plus|les)', '^suivant', '(ver|mostrar|cargar) más', '^siguiente', 'carregar mais', 'ver mais', '^próxim', 'mostra altr', 'carica altr', '^success', 'meer (laden|tonen|weergeven)', '^volgende', 'visa fler', 'vis flere', 'näytä lisää', 'pokaż więcej', 'další', 'daha fazla', 'もっと見る', '次へ');

/** Which way the money went, in parts of class names and in words for screen readers. */
export const wentOut = /(?:^|[-_ ])(?:debit|expense|outgoing|negative|withdrawal|spent|paid out|minus|outflow|soll|ausgabe|dépense|gasto)(?:[-_ ]|$)/i;
export const cameIn = /(?:^|[-_ ])(?:credit|income|incoming|positive|deposit|received|paid in|plus|inflow|haben|einnahme|recette|ingreso)(?:[-_ ]|$)/i;

import { foldWords } from './fold.ts';

/**
 * The words of controls that turn pages, language by language: en, de, fr, es, it, nl, pt, pl, cs, sv, nb, da, fi, hu, tr,
 * he, ar, ja, zh, ko. Compared as `residueOf` leaves them.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.split('|').map((word) => residueOf(word).words));

// What is listed, by the beginnings of words: said by a control, it changes nothing of what that does.
const listedNoun =
  /^(transac|transak|transaz|tranzakc|activit|entr(y|ies)|movement|payment|posting|item|record|result|row|line|histor|umsatz|buchung|zahlung|posten|eintrag|ergebnis|operat|operac|operaz|mouvement|ligne|ecriture|movimient|moviment|apunte|lancament|mutat|boeking|betaling|regel|przelew|pozycj|polozk|pohyb|platb|handelse|rorelse|bevegels|poster|rader$|tapahtum|tilitapaht|tetel|islem|hareket|kayit|תנועות|פעולות|עסקאות|معامل|المعامل|حركات|الحركات|عمليات|العمليات)/;
const listedInScript = /取引明細|入出金明細|ご?利用明細|お?取引|明細|履歴|件|交易记录|交易明细|交易記錄|交易|明细|记录|記錄|거래내역|거래|내역|건/gu;
const pageNoun = /^(pages?|seiten?|paginas?|sida|sidan|sider?|siden|sivu|sivulle|stron[ay]|stranka|strana|strany|stranky|oldal|sayfa|עמוד|העמוד|לעמוד|דף|הדף|לדף|الصفحة|صفحة)$/;
const pageInScript = /ページ|页面?|頁|페이지/gu;

// Words that only hold a phrase together, or count what is left.
const fillerWord = /^(the|of|your|for|to|in|on|from|this|list|account|left|remaining|d|de|des|du|les|la|le|l|las|los|el|del|di|dei|degli|gli|i|delle|der|die|das|den|von|van|het|os|as|dos|min|s|של|את|من|في)$/;

/** What a label says of what it does: its words without numbers, fillers, and the nouns for what is listed. */
export function residueOf(label: string): { words: string; hasNoun: boolean } {
  const folded = foldWords(label.replaceAll(/\([^)]*\)/g, ' '));
  const plain = folded.replaceAll(pageInScript, '').replaceAll(listedInScript, '');
  const tokens = plain.split(' ').filter((token) => token !== '' && !fillerWord.test(token) && !pageNoun.test(token));
  const words = tokens.filter((token) => !listedNoun.test(token));
  return { words: words.join(' '), hasNoun: words.length < tokens.length || folded.search(listedInScript) >= 0 };
}

/** They bring more rows of the same list, or older ones. */
export const moreWords = list(
  'more|load more|show more|see more|view more|display more|get more|fetch more|load older|show older|view older|see older|load earlier|show earlier|view earlier|see earlier|older|earlier|load previous|show previous|view previous|load next|show next|load additional|load all|show all|see all|view all|load the rest|show remaining|' +
    'mehr|mehr laden|mehr anzeigen|weitere|weitere laden|weitere anzeigen|weitere zeigen|weitere nachladen|mehr nachladen|nachladen|altere|altere anzeigen|altere laden|fruhere|fruhere anzeigen|fruhere laden|alle anzeigen|alle laden|nachste laden|nachste anzeigen|weiter zuruck|' +
    'plus|voir plus|afficher plus|charger plus|en voir plus|voir davantage|afficher davantage|afficher la suite|voir la suite|charger la suite|plus anciennes|plus anciens|voir plus anciennes|afficher les plus anciennes|anciennes|afficher les suivantes|voir les suivantes|voir les precedentes|afficher les precedentes|charger les precedentes|tout afficher|voir tout|voir toutes|afficher toutes|' +
    'mas|ver mas|mostrar mas|cargar mas|ver mas antiguos|mas antiguos|cargar anteriores|ver anteriores|mostrar anteriores|consultar mas|ver todos|mostrar todos|' +
    'altri|altro|carica altri|carica altro|carica altre|mostra altri|mostra altro|mostra altre|mostra di piu|vedi altri|vedi altro|visualizza altri|visualizza altro|piu vecchi|meno recenti|carica precedenti|mostra precedenti|mostra tutti|' +
    'meer|meer laden|laad meer|meer tonen|toon meer|meer weergeven|meer bekijken|bekijk meer|oudere|oudere laden|oudere tonen|eerdere|toon eerdere|toon oudere|laad oudere|alles tonen|toon alles|volgende laden|' +
    'mais|ver mais|mostrar mais|carregar mais|mais antigos|carregar anteriores|ver anteriores|exibir mais|ver tudo|' +
    'wiecej|pokaz wiecej|zaladuj wiecej|wczytaj wiecej|wyswietl wiecej|zobacz wiecej|starsze|pokaz starsze|wczytaj starsze|wczesniejsze|pokaz wczesniejsze|kolejne|pokaz kolejne|pokaz nastepne|wczytaj kolejne|pokaz wszystkie|' +
    'vice|nacist vice|nacist dalsi|zobrazit vice|zobrazit dalsi|dalsi|starsi|nacist starsi|zobrazit starsi|zobrazit vse|' +
    'fler|visa fler|visa mer|ladda fler|ladda mer|hamta fler|hamta mer|se fler|aldre|visa aldre|tidigare|visa tidigare|visa alla|' +
    'flere|vis flere|vis mer|last flere|last inn flere|hent flere|se flere|eldre|vis eldre|tidligere|vis tidligere|vis alle|' +
    'vis mere|hent flere|indlæs flere|ældre|vis ældre|hent tidligere|' +
    'lisaa|nayta lisaa|lataa lisaa|hae lisaa|vanhemmat|nayta vanhemmat|aiemmat|nayta aiemmat|aikaisemmat|nayta kaikki|' +
    'tovabbiak|tovabbi|tovabbiak betoltese|tovabbi betoltese|mutass tobbet|tobb|tobb megjelenitese|korabbi|korabbiak|regebbi|regebbiek|' +
    'daha fazla|daha fazla goster|daha fazla yukle|devamini goster|devami|daha eski|eski|onceki goster|tumunu goster|' +
    'עוד|טען עוד|הצג עוד|טעינת עוד|הצגת עוד|לעוד|ישנות יותר|קודמות|הצג הכל|' +
    'المزيد|عرض المزيد|تحميل المزيد|اظهار المزيد|أقدم|الأقدم|عرض الأقدم|المعاملات الأقدم|عرض الكل|' +
    'もっと見る|もっとみる|さらに表示|さらに見る|さらに読み込む|もっと読み込む|続きを見る|続きを表示|以前の|過去の|過去のを見る|過去のを表示|次のを表示|すべて表示|' +
    '更多|加载更多|查看更多|显示更多|展开更多|点击加载更多|更早|载入更多|載入更多|查看全部|顯示更多|' +
    '더 보기|더보기|더 불러오기|더 보이기|이전 더보기|이전 더 보기|전체보기|추가 조회|더 조회|계속 조회|다음 조회',
);

/** Older only where they name what they bring: alone they may lead back to newer pages. */
export const olderOfNounWords = list(
  'previous|prior|past|next|vorherige|vorige|vorherige anzeigen|vorangegangene|nachste|folgende|precedentes|precedents|les precedentes|voir les precedentes|suivantes|suivants|anteriores|siguientes|precedenti|successivi|vorige|volgende|poprzednie|nastepne|predchozi|foregaende|forrige|edelliset|elozo|onceki|sonraki|הקודמות|السابقة|以前の|次の|上一批|이전',
);

/** They lead to the next page. */
export const nextWords = list(
  'next|next page|go to next|go to next page|go to the next page|to next page|next results|page next|next set|forward|go forward|next screen|following|' +
    'nachste|nachste seite|zur nachsten seite|weiter|eine seite weiter|folgende|folgende seite|vorwarts|vorblattern|seite vor|' +
    'suivant|suivante|suivants|suivantes|page suivante|aller a la page suivante|la page suivante|suite|' +
    'siguiente|siguientes|pagina siguiente|ir a la pagina siguiente|adelante|avanzar|proxima|proximo|proxima pagina|' +
    'successiva|successivo|successivi|pagina successiva|vai alla pagina successiva|avanti|prossima|prossima pagina|seguente|' +
    'volgende|volgende pagina|naar de volgende pagina|' +
    'seguinte|pagina seguinte|proxima pagina|ir para a proxima pagina|avancar|' +
    'nastepna|nastepna strona|nastepne|dalej|kolejna strona|przejdz do nastepnej strony|' +
    'dalsi strana|dalsi stranka|nasledujici|nasledujici strana|nasledujici stranka|' +
    'nasta|nasta sida|ga till nasta sida|framat|' +
    'neste|neste side|ga til neste side|næste|næste side|ga til næste side|frem|' +
    'seuraava|seuraava sivu|siirry seuraavalle sivulle|eteenpain|' +
    'kovetkezo|kovetkezo oldal|tovabb|' +
    'sonraki|sonraki sayfa|ileri|' +
    'הבא|הבאה|לעמוד הבא|העמוד הבא|עמוד הבא|לדף הבא|הדף הבא|דף הבא|המשך|' +
    'التالي|التالية|الصفحة التالية|صفحة التالية|' +
    '次へ|次のページ|次ページ|次|次ページへ|次の|次のページへ|' +
    '下一页|下一頁|下页|下頁|后一页|下一步页|' +
    '다음|다음 페이지|다음페이지|다음 목록',
);

/** Their opposite, alone: the page before, or the period before, whichever they stand beside. */
export const backWords = /^(previous|prev|back|earlier|zuruck|vorheriger?|vorherige|voriger?|vorige|precedente?|anterior|terug|poprzedni[ae]?|predchozi|foregaende|forrige|edellinen|elozo|onceki|geri|הקודם|קודם|السابق|السابقة|前へ|前|上一|이전)$/;

/** They go back by one month, quarter, year, statement or period. */
export const earlierPeriodWords = list(
  'previous month|prev month|last month|earlier month|prior month|go to previous month|previous period|prior period|earlier period|previous statement|prior statement|previous year|previous quarter|previous week|one month back|' +
    'vormonat|voriger monat|vorheriger monat|vorigen monat anzeigen|letzter monat|ein monat zuruck|vorheriger zeitraum|voriger zeitraum|fruherer zeitraum|vorjahr|voriges jahr|vorheriges jahr|vorheriger kontoauszug|' +
    'mois precedent|le mois precedent|periode precedente|annee precedente|releve precedent|' +
    'mes anterior|ver mes anterior|periodo anterior|ano anterior|extracto anterior|' +
    'mese precedente|mese scorso|periodo precedente|anno precedente|' +
    'vorige maand|vorige periode|vorig jaar|eerdere periode|' +
    'mes anterior|periodo anterior|extrato anterior|' +
    'poprzedni miesiac|poprzedni okres|poprzedni rok|predchozi mesic|minuly mesic|predchozi obdobi|predchozi rok|' +
    'foregaende manad|forra manaden|foregaende period|forrige maned|forrige periode|forrige ar|foregaende ar|edellinen kuukausi|edellinen jakso|edellinen vuosi|' +
    'elozo honap|elozo idoszak|onceki ay|onceki donem|החודש הקודם|חודש קודם|לחודש הקודם|תקופה קודמת|الشهر السابق|الفترة السابقة|前月|前の月|先月|前月へ|上个月|上個月|上月|上一月|上一个月|이전 달|지난달|전월|이전달',
);

/** Never pressed, whatever else is said: what moves money, changes something, leaves the bank, or brings a file. */
export const dangerWord = new RegExp(
  'transfer|\\bpay\\b|\\bpay |payee|send|remit|delete|remove|\\bcancel|\\bclose\\b|log ?(out|off)|sign ?(out|off)|\\bexit\\b|submit|confirm|accept|agree|apply|order|buy|sell|trade|invest|approve|authori[sz]e|\\bedit\\b|\\bsave\\b|\\bblock\\b|dispute|download|export|\\bprint|\\bpdf\\b|\\bcsv\\b|upload|share|e-?mail|message|help|\\bchat\\b|offers?\\b|' +
    'uberweis|bezahl|senden|losch|entfern|schliess|abmeld|ausloggen|beenden|bestatig|annehm|freigeb|kauf|verkauf|sperr|herunterlad|drucken|' +
    'virement|virer|payer|envoyer|supprimer|annuler|fermer|deconn|quitter|valider|confirmer|accepter|acheter|vendre|telecharg|imprimer|exporter|' +
    'transferir|pagar|enviar|eliminar|borrar|cerrar|salir|desconect|confirmar|aceptar|comprar|vender|descargar|imprimir|exportar|' +
    'bonifico|trasferi|pagare|\\bpaga\\b|inviare|\\binvia\\b|elimina|annulla|chiudi|esci\\b|conferma|accetta|acquista|vendi|scarica|stampa|esporta|' +
    'overmaken|overboek|betalen|verstuur|verwijder|annuleer|sluiten|uitlog|afmeld|bevestig|kopen|verkopen|downloaden|afdrukken|' +
    'apagar|fechar|sair\\b|terminar sess|aceitar|baixar|transferencia|' +
    'przelej|zaplac|wyslij|usun|anuluj|zamknij|wyloguj|potwierdz|akceptuj|kup\\b|sprzedaj|pobierz|drukuj|eksport|' +
    'zaplatit|odeslat|smazat|zrusit|zavrit|odhlas|potvrdit|koupit|prodat|stahnout|tisk|' +
    'overfor|betala\\b|skicka|ta bort|avbryt|stang|logga ut|bekrafta|godkann|kop\\b|salj|ladda ner|skriv ut|' +
    'betal\\b|slett|\\bslet\\b|lukk?\\b|logg ut|log ud|bekreft|bekræft|godkjenn|godkend|last ned|skriv ud|' +
    'siirra|maksa\\b|laheta|poista|peruuta|sulje|kirjaudu ulos|vahvista|hyvaksy|osta\\b|myy\\b|tulosta|' +
    'utalas|torles|bezar|kijelentk|megerosit|letolt|nyomtat|gonder|odeme yap|sil\\b|iptal|kapat|cikis|onayla|satin al|indir|yazdir|' +
    'העבר|שלח|תשלום|מחק|ביטול|סגור|התנתק|יציאה|אישור|הורד|הדפס|تحويل|دفع|إرسال|ارسال|حذف|إلغاء|الغاء|إغلاق|اغلاق|تسجيل الخروج|تاكيد|تأكيد|تنزيل|طباعة|' +
    '振込|振り込|支払|送金|削除|取消|キャンセル|閉じる|ログアウト|確認|確定|ダウンロード|印刷|转账|轉帳|付款|支付|汇款|删除|取消|关闭|退出|登出|确认|下载|打印|이체|송금|결제|삭제|취소|닫기|로그아웃|확인|다운로드|인쇄',
  'u',
);

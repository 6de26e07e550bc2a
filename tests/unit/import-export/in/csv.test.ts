import { describe, expect, test } from 'vitest';
import { readText, rowsOf } from './read.ts';

describe('columns', () => {
  test('are found by name in any language, with delimiter and decimal mark', () => {
    const file = readText('Buchungstag;Wertstellung;Verwendungszweck;Betrag;Währung;Saldo\n04.03.2026;05.03.2026;Bäckerei;-1.234,50;EUR;100,00\n03.03.2026;03.03.2026;Lohn;2.000,00;EUR;1.334,50\n');
    expect(rowsOf(file)).toEqual([
      ['2026-03-04', -123_450, 'Bäckerei'],
      ['2026-03-03', 200_000, 'Lohn'],
    ]);
    expect(file.accounts[0]).toMatchObject({ currency: 'EUR', proof: { result: 'proved' } });
    expect(file.doubts).toEqual([]);
  });

  test('for spending and receiving are one amount', () => {
    expect(rowsOf(readText('Date,Details,Paid out,Paid in\n2026-03-04,Shop,12.00,\n2026-03-03,Pay,,900.00\n')).map(([, amount]) => amount)).toEqual([-12_00, 900_00]);
    expect(rowsOf(readText('Date,Details,Debit,Credit\n2026-03-04,Shop,-12.00,0.00\n2026-03-03,Pay,0.00,900.00\n')).map(([, amount]) => amount)).toEqual([-12_00, 900_00]);
  });

  test('without names are told by what holds over their rows', () => {
    const file = readText('2026-03-01,Opening gift,100.00,100.00\n2026-03-02,Shop,-12.50,87.50\n2026-03-03,Kiosk,-7.50,80.00\n');
    expect(file.table?.mapping.roles).toEqual(['date', 'description', 'amount', 'balance']);
    expect(file.accounts[0]?.proof.result).toBe('proved');
  });

  test('of marks say which way the money went', () => {
    expect(rowsOf(readText('Date,Text,Amount,Af/Bij\n20260304,Shop,12.00,Af\n20260303,Pay,900.00,Bij\n')).map(([, amount]) => amount)).toEqual([-12_00, 900_00]);
  });

  test('of accounts and currencies make several accounts', () => {
    const file = readText('Date,Account,Description,Amount,Currency\n2026-03-04,DE02500105170000005507,Shop,-1.00,EUR\n2026-03-04,DE02500105170000001164,Kiosk,-2.00,EUR\n2026-03-04,DE02500105170000001164,Diner,-3.00,USD\n2026-03-03,DE02500105170000005507,Shop,-4.00,EUR\n');
    expect(file.accounts.map(({ mask, currency, rows }) => [mask, currency, rows.length])).toEqual([
      ['5507', 'EUR', 2],
      ['1164', 'EUR', 1],
      ['1164', 'USD', 1],
    ]);
    expect(new Set(file.accounts.map(({ key }) => key)).size).toBe(3);
  });

  test('that nothing tells apart are asked for, and the table is shown', () => {
    const file = readText('2026-03-01,one,5.00,6.00\n2026-03-02,two,7.00,6.50\n2026-03-03,three,2.00,6.25\n');
    expect(file).toMatchObject({ accounts: [], problems: [{ code: 'no-amount-column' }], table: { sample: [['2026-03-01', 'one', '5.00', '6.00'], expect.anything(), expect.anything()] } });
  });
});

describe('what a file leaves open', () => {
  const ambiguous = 'Date,Description,Amount\n01/02/2026,Shop,-1.00\n03/04/2026,Kiosk,-2.00\n';

  test('the order of day and month is decided by the language, and said to be in doubt', () => {
    expect(readText(ambiguous, { languages: ['en-US'] })).toMatchObject({ doubts: ['date-order', 'currency'], accounts: [{ rows: [{ date: '2026-03-04' }, { date: '2026-01-02' }] }] });
    expect(readText(ambiguous, { languages: ['en-GB'] }).accounts[0]?.rows[0]?.date).toBe('2026-04-03');
  });

  test('one day beyond twelve decides for the whole column', () => {
    const file = readText(`${ambiguous}25/04/2026,Diner,-3.00\n`, { languages: ['en-US'] });
    expect(file.doubts).toEqual(['currency']);
    expect(file.accounts[0]?.rows.map(({ date }) => date)).toEqual(['2026-04-25', '2026-04-03', '2026-02-01']);
  });

  test('amounts without any minus are taken for spending, and said to be in doubt', () => {
    const file = readText('Date,Description,Amount\n2026-03-04,Shop,1.00\n2026-03-05,Kiosk,2.00\n');
    expect(file.doubts).toContain('signs');
    expect(rowsOf(file).map(([, amount]) => amount)).toEqual([-2_00, -1_00]);
  });

  test('a balance beside them decides instead', () => {
    const file = readText('Date,Description,Amount,Balance\n2026-03-03,Start,1.00,10.00\n2026-03-04,Shop,1.00,9.00\n2026-03-05,Pay,5.00,14.00\n');
    expect(rowsOf(file).map(([, amount]) => amount).slice(0, 2)).toEqual([5_00, -1_00]);
    expect(file.doubts).not.toContain('signs');
  });

  test('what the user says of the columns holds', () => {
    const first = readText('2026-03-01,one,5.00,6.00\n2026-03-02,two,7.00,6.50\n');
    const mapping = { ...first.table?.mapping, headerRow: 0, roles: ['date', 'description', 'amount', 'ignore'], dateOrder: 'YMD', decimal: '.', signs: 'minus-is-spending', currency: 'CHF' } as const;
    const again = readText('2026-03-01,one,5.00,6.00\n2026-03-02,two,7.00,6.50\n', { mapping: { ...mapping, roles: [...mapping.roles] } });
    expect(rowsOf(again).map(([, amount]) => amount)).toEqual([7_00, 5_00]);
    expect(again).toMatchObject({ doubts: [], accounts: [{ currency: 'CHF' }] });
  });
});

describe('lines that are no transactions', () => {
  test('are named: balances, totals, notes, declined ones', () => {
    const file = readText('Date,Description,Amount,Status\n2026-03-01,Opening balance,100.00,\n2026-03-02,Shop,-12.50,Completed\n2026-03-02,Club,-99.00,Declined\n,Total,-12.50,\nPrinted on Sunday,,,\n');
    expect(rowsOf(file)).toEqual([['2026-03-02', -12_50, 'Shop']]);
    expect(file.leftOut).toEqual([
      { line: 2, why: 'balance' },
      { line: 4, why: 'declined' },
      { line: 5, why: 'total' },
      { line: 6, why: 'note' },
    ]);
  });

  test('go on with the words of the one above where nothing else is in them', () => {
    expect(rowsOf(readText('Date,Description,Amount\n2026-03-02,Card payment,-12.50\n,Corner shop,\n2026-03-03,Kiosk,-1.00\n'))).toEqual([
      ['2026-03-03', -1_00, 'Kiosk'],
      ['2026-03-02', -12_50, 'Card payment Corner shop'],
    ]);
  });
});

describe('an unreadable line', () => {
  const withLine = (line: string): unknown => {
    const { accounts, problems } = readText(`Date,Description,Amount\n2026-03-01,Shop,-1.00\n2026-03-01,Shop,-1.00\n2026-03-01,Shop,-1.00\n${line}\n`);
    return accounts.length > 0 ? 'read' : problems;
  };
  test.each([
    ['2026-02-30,Shop,-1.00', { code: 'bad-date', line: 5, field: 'Date' }],
    [',Shop,-1.00', { code: 'missing-date', line: 5, field: 'Date' }],
    ['2026-03-01,Shop,', { code: 'missing-amount', line: 5, field: 'Amount' }],
    ['2026-03-01,Shop,1.2.3', { code: 'bad-amount', line: 5, field: 'Amount' }],
    ['2026-03-01,Shop,-1.005', { code: 'too-many-decimals', line: 5, field: 'Amount' }],
    ['2026-03-01,Shop,and more,-1.00', { code: 'too-many-cells', line: 5 }],
    ['2026-03-01,Shop,-1.00,-2.00', { code: 'too-many-cells', line: 5 }],
    ['2026-03-01,"Shop,-1.00', { code: 'cut-off', line: 5 }],
  ])('%s keeps the whole file out, and is named', (line, problem) => {
    expect(withLine(line)).toEqual([problem]);
  });
});

describe('files of other programs', () => {
  test('Mint: the bank’s own words, and debit or credit', () => {
    const file = readText('"Date","Description","Original Description","Amount","Transaction Type","Category","Account Name","Labels","Notes"\n"3/25/2026","Corner Shop","CORNER SHOP 0123 NYC","12.34","debit","Groceries","Checking","",""\n"3/24/2026","Employer","ACME PAYROLL","900.00","credit","Income","Savings","",""\n');
    expect(file.accounts.map(({ name, rows }) => [name, rows[0]?.amountMinor, rows[0]?.description, rows[0]?.counterparty, rows[0]?.bankCategory])).toEqual([
      ['Checking', -12_34, 'CORNER SHOP 0123 NYC', 'Corner Shop', 'Groceries'],
      ['Savings', 900_00, 'Employer ACME PAYROLL', 'Employer', 'Income'],
    ]);
  });

  test('Monarch and YNAB', () => {
    const monarch = readText('Date,Merchant,Category,Account,Original Statement,Notes,Amount,Tags\n2026-03-25,Corner Shop,Groceries,Checking (...1234),CORNER SHOP 0123,,-12.34,\n2026-03-24,Acme,Income,Checking (...1234),ACME PAYROLL,,900.00,\n');
    expect(rowsOf(monarch).map(([, amount]) => amount)).toEqual([-12_34, 900_00]);
    const ynab = readText('"Account","Flag","Date","Payee","Category Group/Category","Category Group","Category","Memo","Outflow","Inflow","Cleared"\n"Checking","","25/03/2026","Corner Shop","Food: Groceries","Food","Groceries","milk",$12.34,$0.00,"Cleared"\n"Checking","","24/03/2026","Acme","Income","Income","Pay","",$0.00,$900.00,"Uncleared"\n');
    expect(rowsOf(ynab)).toEqual([
      ['2026-03-25', -12_34, 'Corner Shop milk'],
      ['2026-03-24', 900_00, 'Acme'],
    ]);
  });

  test('Firefly III: each account by itself, a transfer in both', () => {
    const file = readText(
      'user_id,group_id,journal_id,type,amount,currency_code,description,date,source_name,source_type,destination_name,destination_type,category\n' +
        '1,1,1,Withdrawal,-12.340000000000,EUR,Bread,2026-03-25T00:00:00+01:00,Checking,Asset account,Bakery,Expense account,Food\n' +
        '1,2,2,Deposit,900.000000000000,EUR,Pay,2026-03-24T00:00:00+01:00,Acme,Revenue account,Checking,Asset account,\n' +
        '1,3,3,Transfer,50.000000000000,EUR,Save,2026-03-23T00:00:00+01:00,Checking,Asset account,Savings,Asset account,\n',
    );
    expect(file.accounts.map(({ name, rows }) => [name, rows.map(({ amountMinor }) => amountMinor)])).toEqual([
      ['Checking', [-12_34, 900_00, -50_00]],
      ['Savings', [50_00]],
    ]);
  });

  test('Actual: the parts of a split, and not their sum once more', () => {
    const file = readText('Account,Date,Payee,Notes,Category,Amount,Split_Amount,Cleared\nChecking,2026-03-25,Shop,(SPLIT INTO 2),,0,-30.00,Cleared\nChecking,2026-03-25,Shop,(SPLIT 1 OF 2),Food,-10.00,0,Cleared\nChecking,2026-03-25,Shop,(SPLIT 2 OF 2),Home,-20.00,0,Cleared\nChecking,2026-03-24,Acme,,Pay,900.00,0,Cleared\n');
    expect(rowsOf(file).map(([, amount]) => amount)).toEqual([-10_00, -20_00, 900_00]);
    expect(file.leftOut).toEqual([{ line: 2, why: 'total' }]);
  });
});

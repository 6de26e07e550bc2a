import type { VNode } from 'preact';
import { formatDate, formatMonth } from '../../../utils/i18n/dates.ts';
import { t } from '../../../utils/i18n/words.ts';
import type { IsoDate, IsoMonth } from '../../../utils/model/iso-date.ts';
import { isIsoDate } from '../../../utils/model/iso-date.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import { Chip } from '../../controls/chip.tsx';
import { Select } from '../../controls/select.tsx';
import { TextField } from '../../controls/text-field.tsx';
import type { TransactionFilter } from './filter.ts';
import { isFiltered, noFilter } from './filter.ts';
import { accountLabel } from './transaction-row.tsx';

interface FilterLineProps {
  filter: TransactionFilter;
  onFilter: (filter: TransactionFilter) => void;
  accounts: readonly Account[];
  /** Months that hold transactions, newest first. */
  months: readonly IsoMonth[];
}

const sayPeriod = (period: IsoMonth | IsoDate): string => (isIsoDate(period) ? formatDate(period) : formatMonth(period));

/** The search and its chips, in one line. */
export function FilterLine({ filter, onFilter, accounts, months }: FilterLineProps): VNode {
  const change = (changes: Partial<TransactionFilter>): void => onFilter({ ...filter, ...changes });
  const periods = filter.period === undefined || months.includes(filter.period) ? months : [filter.period, ...months];
  return (
    <search class="filter-line">
      <div class="filter-search">
        <TextField
          type="search"
          label={t('transactions.search')}
          labelHidden
          placeholder={t('transactions.searchHint')}
          value={filter.text}
          onInput={(text) => change({ text })}
        />
      </div>
      <div class="filter-chips">
        <Select
          look="chip"
          label={t('transactions.account')}
          labelHidden
          value={filter.accountId ?? ''}
          options={[{ value: '', label: t('transactions.allAccounts') }, ...accounts.map((account) => ({ value: account.id, label: accountLabel(account) }))]}
          onChange={(id) => change({ accountId: id === '' ? undefined : id })}
        />
        <Select
          look="chip"
          label={t('transactions.month')}
          labelHidden
          value={filter.period ?? ''}
          options={[{ value: '', label: t('transactions.allMonths') }, ...periods.map((period) => ({ value: period, label: sayPeriod(period) }))]}
          onChange={(period) => change({ period: period === '' ? undefined : period })}
        />
        <Chip pressed={filter.pendingOnly} onClick={() => change({ pendingOnly: !filter.pendingOnly })}>
          {t('transactions.pendingOnly')}
        </Chip>
        {isFiltered(filter) && <Chip onClick={() => onFilter(noFilter)}>{t('transactions.clear')}</Chip>}
      </div>
    </search>
  );
}

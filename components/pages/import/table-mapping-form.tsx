import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import type { ColumnRole, TableMapping, TableView } from '../../../utils/model/bank-file.ts';
import { columnRoles, signStyles } from '../../../utils/model/bank-file.ts';
import { digitsByCode } from '../../../utils/parse/currency-table.ts';
import { Select } from '../../controls/select.tsx';

const currencies = [...digitsByCode.keys()].toSorted().map((value) => ({ value, label: value }));

interface TableMappingFormProps {
  table: TableView;
  isOpen: boolean;
  onChange: (mapping: TableMapping) => void;
}

/** How a table is read, with its first rows: each column's meaning, the order of dates, the decimals, the signs. */
export function TableMappingForm({ table, isOpen, onChange }: TableMappingFormProps): VNode {
  const { mapping, header, sample } = table;
  const roles = columnRoles.map((value) => ({ value, label: t(`importing.role-${value}`) }));
  const nameOf = (at: number): string => header[at]?.trim() || t('importing.unnamedColumn', { number: at + 1 });
  const change = (to: Partial<TableMapping>): void => onChange({ ...mapping, ...to });
  const setRole = (at: number, role: ColumnRole): void => change({ roles: mapping.roles.map((each, place) => (place === at ? role : isOnce(role) && each === role ? 'ignore' : each)) });
  return (
    <details class="import-more" open={isOpen}>
      <summary>{t('importing.columns')}</summary>
      <div class="import-table">
        <table>
          <thead>
            <tr>
              {mapping.roles.map((role, at) => (
                <th key={at} scope="col" data-used={role === 'ignore' ? undefined : ''}>
                  <span>{nameOf(at)}</span>
                  <Select label={t('importing.column', { name: nameOf(at) })} labelHidden look="chip" value={role} options={roles} onChange={(value) => setRole(at, value)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              <tr key={row}>
                {mapping.roles.map((role, at) => (
                  <td key={at} data-used={role === 'ignore' ? undefined : ''}>
                    <bdi>{cells[at]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="import-style">
        <Select
          label={t('importing.dateOrder')}
          value={mapping.dateOrder}
          options={[
            { value: 'DMY', label: t('importing.dmy') },
            { value: 'MDY', label: t('importing.mdy') },
            { value: 'YMD', label: t('importing.ymd') },
          ]}
          onChange={(dateOrder) => change({ dateOrder })}
        />
        <Select
          label={t('importing.decimals')}
          value={mapping.decimal}
          options={[
            { value: '.', label: t('importing.point') },
            { value: ',', label: t('importing.comma') },
          ]}
          onChange={(decimal) => change({ decimal })}
        />
        <Select label={t('importing.signs')} value={mapping.signs} options={signStyles.map((value) => ({ value, label: t(`importing.signs-${value}`) }))} onChange={(signs) => change({ signs })} />
        <Select label={t('importing.currency')} value={mapping.currency} options={currencies} onChange={(currency) => change({ currency })} />
      </div>
      {mapping.headerRow > 0 && <p class="soft">{t('importing.remembered')}</p>}
    </details>
  );
}

/** Only words may stand in several columns. */
const isOnce = (role: ColumnRole): boolean => role !== 'ignore' && role !== 'description';

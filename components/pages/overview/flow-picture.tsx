import type { VNode } from 'preact';
import { useCallback } from 'preact/hooks';
import { formatMonth } from '../../../utils/i18n/dates.ts';
import { t } from '../../../utils/i18n/words.ts';
import type { CurrencyCode } from '../../../utils/model/money.ts';
import { ChartCanvas } from '../../charts/chart-canvas.tsx';
import type { ChartTheme } from '../../charts/chart-theme.ts';
import { flowConfig } from '../../charts/flow-config.ts';
import { HiddenTable } from '../../charts/hidden-table.tsx';
import { useMoneyText } from '../../figures/money-text.ts';
import { goTo } from '../../state/route.ts';
import type { MonthFlow } from './month-series.ts';

/** In and out per month. A click leads to the rows of that month. */
export function FlowPicture({ months, currency }: { months: MonthFlow[]; currency: CurrencyCode }): VNode {
  const sayMoney = useMoneyText();
  const say = (amount: number): string => sayMoney(amount, currency, { sign: 'both' });

  const configure = useCallback(
    (theme: ChartTheme) =>
      flowConfig(
        {
          monthLabels: months.map(({ month }) => formatMonth(month, 'tick')),
          incoming: months.map(({ inMinor }) => inMinor),
          outgoing: months.map(({ outMinor }) => outMinor),
          inLabel: t('shared.moneyIn'),
          outLabel: t('shared.moneyOut'),
        },
        theme,
        {
          guide: (amount) => sayMoney(amount, currency, { whole: true, sign: 'none' }),
          place: (index) => formatMonth(months[index]?.month ?? ''),
          figure: (datasetIndex, amount) => `${datasetIndex === 0 ? t('shared.moneyIn') : t('shared.moneyOut')} ${say(amount)}`,
        },
        (index) => goTo('transactions', { period: months[index]?.month }),
      ),
    [months, currency, sayMoney],
  );

  const last = months.at(-1);
  return (
    <figure class="picture">
      <ChartCanvas
        height="low"
        configure={configure}
        label={t('overview.flowLabel', {
          from: formatMonth(months[0]?.month ?? ''),
          to: formatMonth(last?.month ?? ''),
          incoming: say(last?.inMinor ?? 0),
          outgoing: say(last?.outMinor ?? 0),
        })}
      />
      <HiddenTable
        caption={t('overview.flowTable')}
        head={[t('overview.month'), t('shared.moneyIn'), t('shared.moneyOut')]}
        rows={months.map((each) => [formatMonth(each.month), say(each.inMinor), say(each.outMinor)])}
      />
    </figure>
  );
}

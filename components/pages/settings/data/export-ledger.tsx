import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../../../utils/i18n/words.ts';
import { exportFileName } from '../../../../utils/model/backup-file-name.ts';
import { localDate } from '../../../../utils/model/iso-date.ts';
import { Button } from '../../../controls/button.tsx';
import { Select } from '../../../controls/select.tsx';
import { Form, FormActions } from '../../../layout/form.tsx';
import { Notice } from '../../../notices/notice.tsx';
import { ProgressLine } from '../../../notices/progress-line.tsx';
import { useLedger, useLedgerSummary } from '../../../state/ledger.tsx';
import { useServices } from '../../../state/page-state.tsx';
import { SettingRow } from '../setting-row.tsx';
import type { Period } from './periods.ts';
import { daysOfPeriod, periods } from './periods.ts';
import type { ExportFormat, WrittenExport } from './write-export.ts';
import { writeExport } from './write-export.ts';

const formats = { csv: 'backup.formatCsv', ofx: 'backup.formatOfx', json: 'backup.formatJson' } as const;

/** Writes the ledger, or a part of it, into a file for other programs. */
export function ExportLedger(): VNode {
  const { backups, now, about } = useServices();
  const { reader } = useLedger();
  const accounts = useLedgerSummary().value?.accounts ?? [];
  const [isOpen, setOpen] = useState(false);
  const [accountId, setAccountId] = useState('');
  const [period, setPeriod] = useState<Period>('periodAll');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [said, setSaid] = useState<{ tone: 'plain' | 'over'; words: string }>();
  const running = useRef<AbortController>(undefined);
  const [isWriting, setWriting] = useState(false);

  const write = async (signal: AbortSignal): Promise<void> => {
    const at = now();
    const services = await backups();
    const selection = { ...(accountId === '' ? {} : { accountId }), ...daysOfPeriod(period, localDate(new Date(at))) };
    const written = await writeExport({ format, selection, accounts, now: at, version: about().version }, reader, services, signal);
    const name = exportFileName(at, format);
    if (written.rows > 0) services.saveBlob(name, written.file);
    setSaid(sayWritten(written, name));
  };
  const run = async (): Promise<void> => {
    setSaid(undefined);
    setWriting(true);
    const controller = new AbortController();
    running.current = controller;
    await write(controller.signal).catch(() => setSaid(controller.signal.aborted ? { tone: 'plain', words: t('backup.stopped') } : { tone: 'over', words: t('failures.failed') }));
    setWriting(false);
  };

  return (
    <div>
      <SettingRow title={t('backup.exportTitle')} why={t('backup.exportWhy')}>
        {!isOpen && <Button onClick={() => setOpen(true)}>{t('backup.exportOpen')}</Button>}
      </SettingRow>
      {isOpen && (
        <div class="setting-form">
          <Form label={t('backup.exportTitle')} onSend={() => void run()}>
            <Select
              label={t('backup.format')}
              value={format}
              options={(['csv', 'ofx', 'json'] as const).map((value) => ({ value, label: t(formats[value]) }))}
              onChange={setFormat}
              {...(format === 'json' ? { hint: t('backup.formatJsonWhy') } : {})}
            />
            {format !== 'json' && (
              <>
                <Select label={t('backup.account')} value={accountId} options={[{ value: '', label: t('backup.allAccounts') }, ...accounts.map(({ id, name }) => ({ value: id, label: name }))]} onChange={setAccountId} />
                <Select label={t('backup.periodLabel')} value={period} options={periods.map((value) => ({ value, label: t(`backup.${value}`) }))} onChange={setPeriod} />
              </>
            )}
            {isWriting && <ProgressLine words={t('backup.exporting')} />}
            <FormActions>
              <Button type="submit" look="primary" busy={isWriting}>
                {t('backup.exportDo')}
              </Button>
              <Button
                look="quiet"
                onClick={() => {
                  if (isWriting) running.current?.abort();
                  else setOpen(false);
                }}
              >
                {isWriting ? t('backup.stop') : t('shared.cancel')}
              </Button>
            </FormActions>
          </Form>
        </div>
      )}
      <div role="status">{said !== undefined && <Notice tone={said.tone}>{said.words}</Notice>}</div>
    </div>
  );
}

function sayWritten({ rows, damaged }: WrittenExport, name: string): { tone: 'plain' | 'over'; words: string } {
  if (rows === 0) return { tone: 'plain', words: t('backup.nothingToExport') };
  const saved = t('backup.exported', { name });
  return damaged === 0 ? { tone: 'plain', words: saved } : { tone: 'over', words: `${saved} ${t('backup.exportedDamaged', { count: damaged })}` };
}

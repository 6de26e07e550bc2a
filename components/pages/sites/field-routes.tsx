import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import { sayField } from './say-drift.ts';

/** Which way each field was read, as the reader names it. */
export const FieldRoutes = ({ fields }: { fields: Readonly<Record<string, string>> }): VNode => (
  <table class="field-routes">
    <thead class="visually-hidden">
      <tr>
        <th scope="col">{t('sites.field')}</th>
        <th scope="col">{t('sites.fieldFrom')}</th>
      </tr>
    </thead>
    <tbody>
      {Object.entries(fields).map(([field, from]) => (
        <tr key={field}>
          <th scope="row">{sayField(field)}</th>
          <td>
            <code>{from}</code>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

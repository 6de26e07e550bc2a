import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { Form, FormActions } from '../layout/form.tsx';
import { groupsOf } from './recovery-code.tsx';
import './type-back.css';

/** As the code's own reader takes it: case and the letters that look like digits do not matter. */
const plain = (typed: string): string => typed.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

/** Places of the two groups that are asked for: neither the first nor the last, which people remember without writing. */
const asked = [1, 4] as const;

/** Lets someone prove that a recovery code is written down. */
export function TypeBack({ code, onDone }: { code: string; onDone: () => void }): VNode {
  const [typed, setTyped] = useState(asked.map(() => ''));
  const [isSent, setSent] = useState(false);
  const groups = groupsOf(code);
  const isRight = (place: number): boolean => plain(typed[place] ?? '') === groups[asked[place] ?? 0];

  const send = (): void => {
    setSent(true);
    if (asked.every((_, place) => isRight(place))) onDone();
  };

  return (
    <Form onSend={send}>
      <p>{t('lock.typeBack')}</p>
      <div class="type-back-groups">
        {asked.map((index, place) => (
          <TextField
            key={index}
            code
            label={t('lock.group', { number: index + 1 })}
            value={typed[place] ?? ''}
            error={isSent && !isRight(place) ? t('lock.wrongGroup') : undefined}
            onInput={(value) => {
              setSent(false);
              setTyped(typed.map((before, each) => (each === place ? value : before)));
            }}
          />
        ))}
      </div>
      <FormActions>
        <Button type="submit" look="primary">
          {t('lock.writtenDown')}
        </Button>
      </FormActions>
    </Form>
  );
}

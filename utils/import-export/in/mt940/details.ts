import { joinWords } from '../words-of-row.ts';

/** What `:86:` tells of a line. */
export interface Details {
  counterparty?: string;
  description: string;
}

/** Reads the details as German banks structure them, by `?20` or `>20`, as Dutch ones do, by `/REMI/`, else as they are. */
export function readDetails(fields: readonly (readonly string[])[]): Details {
  const joined = fields.map((lines) => lines.join('')).join(' ');
  const [, mark] = /^\d{3}([?>@~^!])\d\d/.exec(joined) ?? /^\d{3}.{0,10}?([?])\d\d/.exec(joined) ?? [];
  if (mark !== undefined) return readSubfields(joined, mark);
  const spoken = /\/(?:REMI|NAME|EREF|BENM|ORDP)\//.test(joined) ? readSlashes(joined) : undefined;
  return spoken ?? { description: joinWords([fields.flat().join(' ')]) };
}

function readSubfields(text: string, mark: string): Details {
  const fields = new Map<string, string>();
  for (const [, code = '', value = ''] of text.matchAll(new RegExp(`\\${mark}(\\d\\d)((?:(?!\\${mark}\\d\\d).)*)`, 'gs'))) fields.set(code, (fields.get(code) ?? '') + value);
  // The purpose is cut into pieces of 27 letters, so that they are put together as they are.
  const purpose = [...fields].filter(([code]) => /^(?:2\d|6[0-3])$/.test(code)).map(([, value]) => value).join('');
  const name = joinWords([`${fields.get('32') ?? ''}${fields.get('33') ?? ''}`]);
  return { ...(name === '' ? {} : { counterparty: name.slice(0, 500) }), description: joinWords([name, spokenPurpose(purpose) || fields.get('00')]) };
}

/** Of a SEPA purpose what its sender wrote, without references. */
function spokenPurpose(purpose: string): string {
  const parts = purpose.split(/(?=\b(?:EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|PURP|IBAN|BIC)\+)|(?<=\S)(?=SVWZ\+)/);
  const spoken = parts.find((part) => part.startsWith('SVWZ+'));
  return (spoken ?? purpose).replace(/^SVWZ\+/, '');
}

function readSlashes(text: string): Details {
  const field = (name: string): string | undefined => new RegExp(`/${name}/(.*?)(?=/[A-Z]{3,4}/|$)`, 's').exec(text)?.[1]?.trim();
  const name = joinWords([field('NAME')]);
  const remittance = joinWords([field('REMI')?.replace(/^\/+/, '')]);
  return { ...(name === '' ? {} : { counterparty: name.slice(0, 500) }), description: joinWords([name, remittance]) || joinWords([text]) };
}

import { parseJsonDate } from '../../../utils/parse/json-date.ts';
import { placeOf } from './page-texts.ts';
import { isToken, scrubAddress, scrubName, scrubToken } from './names.ts';
import { scrubText, type Scrubbing } from './text.ts';

/** What is said to a person. */
const spoken = /^(?:aria-(?:label|description|valuetext|roledescription|placeholder|keyshortcuts)|title|alt|placeholder|summary|label|abbr|data-(?:label|title|text|tooltip|content|original-title))$/;
/** Fixed words, numbers of columns, yes and no. */
const structural = /^(?:role|hidden|colspan|rowspan|scope|type|dir|lang|open|disabled|selected|checked|readonly|required|multiple|tabindex|inert|popover|slot|part|span|start|reversed|width|height|align|valign|shadowrootmode|charset|viewbox|aria-(?!label$|labelledby|describedby|controls|owns|details|activedescendant|errormessage|flowto|description|value|roledescription|placeholder|keyshortcuts)[a-z]+)$/;
const references = /^(?:class|id|for|headers|name|form|list|aria-(?:labelledby|describedby|controls|owns|details|activedescendant|errormessage|flowto))$/;
/** Who asks for what, when, and what only the bank's own scripts and servers want. */
const removed = /^(?:on.*|src|srcset|srcdoc|poster|background|action|formaction|ping|value|nonce|integrity|crossorigin|content|data|code|archive|manifest|autocomplete|cite|longdesc|usemap|sizes|imagesrcset|xlink:.*)$/;

/** Changes or removes what an element's attributes say. Texts are spoken to before names, so that names can follow them. */
export function scrubSpoken(element: Element, scrubbing: Scrubbing): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (spoken.test(name)) element.setAttribute(name, scrubText(value, placeOf(element), scrubbing));
  }
  // What a button says. What a person typed is taken out.
  if (/^(?:INPUT|TEXTAREA)$/.test(element.tagName)) {
    const isButton = /^(?:submit|button|reset)$/i.test(element.getAttribute('type') ?? '');
    if (isButton) element.setAttribute('value', scrubText(element.getAttribute('value') ?? '', 'label', scrubbing));
    else element.removeAttribute('value');
  }
}

export function scrubNames(element: Element, scrubbing: Scrubbing): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (structural.test(name) || spoken.test(name) || (name === 'value' && element.tagName === 'INPUT')) continue;
    const changed = removed.test(name) ? undefined : scrubValue(name, value, scrubbing);
    if (changed === undefined) element.removeAttribute(name);
    else if (changed !== value) element.setAttribute(name, changed);
  }
}

function scrubValue(name: string, value: string, scrubbing: Scrubbing): string | undefined {
  if (references.test(name)) return scrubName(value, scrubbing);
  if (name === 'style') return withoutAddresses(value);
  if (/(?:^|-)(?:href|url|uri|link)$/.test(name)) return scrubAddress(value, scrubbing) || undefined;
  if (value === '' || /^(?:true|false)$/.test(value)) return value;
  if (name === 'datetime' && parseJsonDate(value, { timeZone: 'UTC' }) !== undefined) return value;
  // Data in an attribute is for scripts, which are gone.
  if (/^\s*[{[]/.test(value)) return undefined;
  if (/^[a-z]+:/i.test(value) && !/\s/.test(value)) return scrubAddress(value, scrubbing) || undefined;
  if (isToken(value) && !/^[\w-]*[a-z]-[a-z]/i.test(value)) return scrubToken(value, scrubbing);
  return /^[\w:.-]+$/.test(value) && /[a-z]/i.test(value) ? scrubName(value, scrubbing) : scrubText(value, 'row', scrubbing);
}

/** A style without what it loads, which may be a picture of somebody, or carry a mark in its address. */
export const withoutAddresses = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@import[^;]*;?/gi, '').replace(/url\([^)]*\)/gi, 'none');

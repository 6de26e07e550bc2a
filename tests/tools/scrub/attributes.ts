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

/** True for a value that is neither a name, an address, a token nor data. */
const isText = (name: string, value: string): boolean =>
  spoken.test(name) || (!structural.test(name) && !references.test(name) && !removed.test(name) && name !== 'style' && name !== 'datetime' && /\s|^[^a-z]+$/i.test(value.trim()) && !isAddress(name, value) && !isData(value));

const isAddress = (name: string, value: string): boolean => /(?:^|-)(?:href|url|uri|link)$/.test(name) || /^(?:[a-z]+:|\.{0,2}\/)\S*$/i.test(value);
const isData = (value: string): boolean => /^\s*[{[]/.test(value);

/** Changes what an element's attributes say in words. Done before names, so that names can follow the words. */
export function scrubSpoken(element: Element, scrubbing: Scrubbing): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (isText(name, value)) element.setAttribute(name, scrubText(value, placeOf(element), scrubbing));
  }
  // What a button says. What a person typed is taken out.
  if (/^(?:INPUT|TEXTAREA)$/.test(element.tagName)) {
    const isButton = /^(?:submit|button|reset)$/i.test(element.getAttribute('type') ?? '');
    if (isButton) element.setAttribute('value', scrubText(element.getAttribute('value') ?? '', 'label', scrubbing));
    else element.removeAttribute('value');
  }
}

/** Changes or removes what an element's attributes name. */
export function scrubNames(element: Element, scrubbing: Scrubbing): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (structural.test(name) || isText(name, value) || (name === 'value' && element.tagName === 'INPUT') || element.tagName === 'META') continue;
    const changed = removed.test(name) ? undefined : scrubValue(name, value, scrubbing);
    if (changed === undefined) element.removeAttribute(name);
    else if (changed !== value) element.setAttribute(name, changed);
  }
}

function scrubValue(name: string, value: string, scrubbing: Scrubbing): string | undefined {
  if (references.test(name)) return scrubName(value, scrubbing);
  if (name === 'style') return withoutAddresses(value);
  if (isAddress(name, value)) return scrubAddress(value, scrubbing) || undefined;
  // Of the years in which there are such pages; an older one is a date of birth.
  if (name === 'datetime' && parseJsonDate(value, { timeZone: 'UTC' })?.startsWith('20') === true) return value;
  // Data in an attribute is for scripts, which are gone.
  if (isData(value)) return undefined;
  return isToken(value) && !/^[\w-]*[a-z]-[a-z]/i.test(value) ? scrubToken(value, scrubbing) : scrubName(value, scrubbing);
}

/** A style without what it loads, which may be a picture of somebody, or carry a mark in its address. */
export const withoutAddresses = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@import[^;]*;?/gi, '').replace(/url\([^)]*\)/gi, 'none');

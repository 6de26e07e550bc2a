import { element } from './element.ts';

/** The session ended while its customer was reading: the sign-in form comes over the rows that are still there. */
export function signInAgain(): HTMLElement {
  const customer = document.createElement('input');
  Object.assign(customer, { id: 'customer', name: 'customer', autocomplete: 'username', required: true });
  const password = document.createElement('input');
  Object.assign(password, { id: 'password', name: 'password', type: 'password', autocomplete: 'current-password', required: true });
  const labelFor = (input: HTMLInputElement, text: string): HTMLElement => {
    const label = document.createElement('label');
    label.htmlFor = input.id;
    label.append(text);
    return label;
  };
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: '/sign-in' });
  form.append(labelFor(customer, 'Customer number'), customer, labelFor(password, 'Password'), password, element('button', { type: 'submit' }, 'Sign in'));
  const title = element('h2', {}, 'You have been signed out');
  return element('div', { className: 'over', role: 'dialog' }, title, form);
}

/** The bank's application: one page, routes by history, everything rendered after its data has come. */
import { askBank, SignedOut } from './ask.ts';
import { element } from './element.ts';
import { showActivity } from './activity.ts';
import { showBudgets, showHome, showOffers } from './screens.ts';

const main = document.querySelector<HTMLElement>('#app') ?? document.body;

async function render(): Promise<void> {
  const { pathname, search } = location;
  const query = new URLSearchParams(search);
  const ref = /^\/app\/(?:accounts|cards)\/([\w-]+)$/.exec(pathname)?.[1];
  main.setAttribute('aria-busy', 'true');
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === pathname) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  try {
    const screen =
      ref !== undefined ? await showActivity(ref, query) : pathname === '/app/budgets' ? await showBudgets() : pathname === '/app/offers' ? await showOffers() : await showHome();
    main.replaceChildren(...screen);
  } catch (error) {
    if (error instanceof SignedOut) {
      location.assign('/sign-in?ended');
      return;
    }
    main.replaceChildren(element('p', { className: 'banner', role: 'alert' }, 'We cannot show this right now. Please try again.'));
  } finally {
    main.removeAttribute('aria-busy');
  }
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !link.pathname.startsWith('/app/') || link.origin !== location.origin) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void render();
});
addEventListener('popstate', () => void render());

// The interface says at once whether anybody is signed in.
void askBank('/api/products').then(render, () => location.assign('/sign-in?ended'));

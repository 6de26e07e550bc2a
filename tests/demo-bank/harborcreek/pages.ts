import { html, page, type Markup } from '../markup.ts';
import { accountIds } from './wire.ts';

const top = (right: Markup): Markup => html`<header><a class="name" href="/dashboard">Harbor Creek<small>Credit Union</small></a>${right}</header>`;

/** Signing in, with the reason where the session has timed out. */
export const login = (hasTimedOut: boolean): string =>
  page(
    'en-US',
    'Log in - Harbor Creek Credit Union',
    html`<body class="gate">
${top(html``)}
<main>
<h1>Welcome</h1>
${hasTimedOut ? html`<p class="note" role="alert">Your session timed out. Log in to pick up where you left off.</p>` : html``}
<form method="post" action="/login">
  <label for="user">Username</label><input id="user" name="user" autocomplete="username" required>
  <label for="secret">Password</label><input id="secret" name="secret" type="password" autocomplete="current-password" required>
  <button type="submit">Log in</button>
</form>
<p><a href="/rates">Today's rates</a></p>
</main>
</body>`,
  );

/** Public: numbers and dates that are nobody's transactions. */
export const rates = (): string =>
  page(
    'en-US',
    'Rates - Harbor Creek Credit Union',
    html`<body>
${top(html``)}
<main>
<h1>Loan and share rates</h1>
<table><caption>Effective November 1, 2026</caption>
<thead><tr><th scope="col">Product</th><th scope="col">Minimum</th><th scope="col">APY</th></tr></thead>
<tbody><tr><td>Share certificate, 12 months</td><td>$500.00</td><td>4.05%</td></tr>
<tr><td>Share certificate, 24 months</td><td>$500.00</td><td>3.80%</td></tr>
<tr><td>Money market</td><td>$2,500.00</td><td>2.10%</td></tr></tbody></table>
<p>Refer a friend by December 31 and you each get $50.00.</p>
</main>
</body>`,
  );

/** The empty frame that the application fills. */
export const shell = (): string =>
  page(
    'en-US',
    'Harbor Creek Credit Union',
    html`<body>
${top(html`<nav aria-label="Main"><a href="/dashboard">Dashboard</a> <a href="/account/${accountIds.current}">Checking</a> <a href="/account/${accountIds.savings}">Savings</a> <a href="/logout">Log out</a></nav>`)}
<main id="root"><p class="wait">Loading</p></main>
</body>`,
    html`<script type="module" src="/assets/app.ts"></script>`,
  );

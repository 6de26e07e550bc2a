import { html, page } from '../markup.ts';

/** Signing in, with the reason where the session has ended. */
export const login = (hasEnded: boolean): string =>
  page(
    'en-GB',
    'Sign in to Tideway',
    html`<body class="signed-out">
<header><a class="brand" href="/sign-in">tideway</a></header>
<main>
<h1>Sign in</h1>
${hasEnded ? html`<p class="banner" role="alert">You have been signed out to keep your money safe. Please sign in again.</p>` : html``}
<form method="post" action="/sign-in">
  <label for="customer">Customer number</label>
  <input id="customer" name="customer" inputmode="numeric" autocomplete="username" required>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required>
  <button type="submit">Sign in</button>
</form>
</main>
</body>`,
  );

/** The empty frame that the application fills. */
export const shell = (): string =>
  page(
    'en-GB',
    'Tideway',
    html`<body>
<header>
  <a class="brand" href="/app/home">tideway</a>
  <nav aria-label="Main"><a href="/app/home">Home</a> <a href="/app/budgets">Budgets</a> <a href="/app/offers">Offers</a></nav>
  <a class="leave" href="/sign-out">Sign out</a>
</header>
<main id="app" aria-busy="true"><p class="loading">Loading your accounts</p></main>
</body>`,
    html`<script type="module" src="/assets/app.ts"></script>`,
  );

/** The page's own script: puts the next portion in the place of the button that asked for it. */
document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.plus') : null;
  const address = button?.dataset['suite'];
  if (button === null || address === undefined) return;
  button.disabled = true;
  const response = await fetch(address);
  const fragment = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (fragment.querySelector('form') !== null) {
    location.assign('/connexion?expiree');
    return;
  }
  button.replaceWith(...fragment.body.childNodes);
});

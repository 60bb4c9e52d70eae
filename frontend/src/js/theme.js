// Changes light and dark at once; without this script the same form asks the server.
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

export function listenForTheme() {
  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (event.target.matches('[data-preferences]') && button?.name === 'theme') {
      event.preventDefault();
      choose(button);
    }
  });
}

function choose(button) {
  document.documentElement.dataset.theme = button.value;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `theme=${button.value}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax${secure}`;
  document.querySelectorAll('[data-preferences] [name=theme]').forEach((each) => {
    each.setAttribute('aria-pressed', String(each.value === button.value));
  });
  document.dispatchEvent(new Event('theme'));
}

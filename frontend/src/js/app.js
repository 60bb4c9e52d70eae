import htmx from 'htmx.org/dist/htmx.esm.js';
import { listenForKeys } from './keys.js';
import { listenForMenus } from './menus.js';
import { listenForTheme } from './theme.js';

const { csrfHeader, csrfToken } = document.body.dataset;

document.body.addEventListener('htmx:configRequest', (event) => {
  if (csrfHeader) {
    event.detail.headers[csrfHeader] = csrfToken;
  }
});

listenForKeys();
listenForMenus();
listenForTheme();

import htmx from 'htmx.org/dist/htmx.esm.js';
import { loadCharts } from './charts.js';
import { listenForDesk } from './desk.js';
import { listenForFields } from './fields.js';
import { listenForKeys } from './keys.js';
import { listenForMenus } from './menus.js';
import { listenForPrints } from './print.js';
import { listenForTheme } from './theme.js';
import { listenForUploads } from './upload.js';

const { csrfHeader, csrfToken } = document.body.dataset;

document.body.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers.Accept = 'text/html'; // also what went wrong is to be answered with a page
  if (csrfHeader) {
    event.detail.headers[csrfHeader] = csrfToken;
  }
});

htmx.onLoad(loadCharts);
loadCharts(document.body);
listenForDesk();
listenForKeys();
listenForMenus();
listenForPrints();
listenForTheme();
listenForFields();
listenForUploads();

// Keys that work on every page: / searches, j and k walk through a list, ? shows what there is.
export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) {
      return;
    }
    if (busy) {
      waiting.push(event.key);
      event.preventDefault();
    } else if (strike(event.key)) {
      event.preventDefault();
    }
  });
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    busy = event.detail.target.id === 'desk';
  });
  document.body.addEventListener('htmx:afterSettle', settle);
  document.body.addEventListener('htmx:sendError', settle);
  document.body.addEventListener('htmx:responseError', settle);
}

// While the inbox changes, keys wait: they mean the item that comes, not the one that goes.
let busy = false;
const waiting = [];

function settle() {
  busy = false;
  while (!busy && waiting.length > 0) {
    strike(waiting.shift());
  }
}

function strike(key) {
  const act = ACTS[key];
  return act ? act() : press(key);
}

const ACTS = {
  '/': focusSearch,
  '?': showKeys,
  j: () => move(1),
  k: () => move(-1),
  x: tick,
};

// What carries the key in data-key: a button or link is pressed, a menu opens with its first choice ready.
function press(key) {
  const target = /^[a-z0-9]$/.test(key) && (ofTicked(key) ?? document.querySelector(`[data-key="${key}"]`));
  if (!target) {
    return false;
  }
  target.click();
  if (target.matches('summary')) {
    target.parentElement.querySelector('.menu-sheet button, .menu-sheet input')?.focus();
  }
  return true;
}

// Where rows are ticked, a key in data-key-ticked means those.
function ofTicked(key) {
  return document.querySelector('[data-list] input:checked') && document.querySelector(`[data-key-ticked="${key}"]`);
}

function tick() {
  const row = document.activeElement.closest('[data-item]') ?? document.querySelector('[data-open][aria-current]')?.closest('[data-item]');
  const box = row?.querySelector('input[type="checkbox"]');
  box?.click();
  return box;
}

function writes(element) {
  return element.matches('input:not([type="checkbox"]), select, textarea, [contenteditable]') || document.querySelector('dialog[open]');
}

function focusSearch() {
  const search = document.getElementById('search');
  search?.focus();
  search?.select();
  return search;
}

function showKeys() {
  const dialog = document.getElementById('keys');
  dialog?.showModal();
  return dialog;
}

function move(step) {
  const links = [...document.querySelectorAll('[data-list] [data-open]')];
  if (links.length === 0) {
    return false;
  }
  const opened = links.findIndex((link) => link.ariaCurrent);
  const desk = links[0].closest('#desk');
  const here = desk ? opened : links.indexOf(document.activeElement);
  const next = here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + step, 0), links.length - 1);
  if (desk && next !== opened) {
    links[next].click();
    return true;
  }
  links[next].focus();
  links[next].closest('[data-item]')?.scrollIntoView({ block: 'nearest' });
  return true;
}

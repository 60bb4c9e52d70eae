// Keys that work on every page: / searches, j and k walk through a list, ? shows what there is.
export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) {
      return;
    }
    const act = ACTS[event.key];
    if (act ? act() : press(event.key)) {
      event.preventDefault();
    }
  });
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
  const target = /^[a-z0-9]$/.test(key) && document.querySelector(`[data-key="${key}"]`);
  if (!target) {
    return false;
  }
  target.click();
  if (target.matches('summary')) {
    target.parentElement.querySelector('.menu-sheet button, .menu-sheet input')?.focus();
  }
  return true;
}

function tick() {
  const row = document.activeElement.closest('[data-item]') ?? document.querySelector('[data-open][aria-current]')?.closest('[data-item]');
  const box = row?.querySelector('input[type="checkbox"]');
  box?.click();
  return box;
}

function writes(element) {
  return element.matches('input, select, textarea, [contenteditable]') || document.querySelector('dialog[open]');
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

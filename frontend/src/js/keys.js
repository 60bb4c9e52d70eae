// Keys that work on every page: / searches, j and k walk through a list, ? shows what there is.
export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) {
      return;
    }
    const act = ACTS[event.key];
    if (act && act()) {
      event.preventDefault();
    }
  });
}

const ACTS = {
  '/': focusSearch,
  '?': showKeys,
  j: () => move(1),
  k: () => move(-1),
};

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
  const here = links.indexOf(document.activeElement);
  const next = here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + step, 0), links.length - 1);
  links[next].focus();
  links[next].closest('[data-item]')?.scrollIntoView({ block: 'nearest' });
  return true;
}

// The inbox changes in place: the list keeps where it was scrolled to, and the open item comes into view.
export function listenForDesk() {
  let scrolled = 0;
  document.body.addEventListener('htmx:beforeSwap', () => {
    scrolled = document.querySelector('#desk .inbox')?.scrollTop ?? 0;
  });
  document.body.addEventListener('htmx:afterSwap', () => {
    const list = document.querySelector('#desk .inbox');
    if (list) {
      list.scrollTop = scrolled;
      list.querySelector('[data-open][aria-current]')?.closest('[data-item]').scrollIntoView({ block: 'nearest' });
    }
  });
}

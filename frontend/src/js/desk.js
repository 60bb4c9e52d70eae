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
  document.body.addEventListener('htmx:responseError', ({ detail }) => fail(detail, wordsOf(detail.xhr.responseText)));
  document.body.addEventListener('htmx:sendError', ({ detail }) => fail(detail, null));
}

// What could not be done is said above what the person has in front of them, which stays as it was.
function fail({ target }, words) {
  const template = target.querySelector(':scope > .desk-failed');
  if (template) {
    target.querySelectorAll(':scope > .notice').forEach((notice) => notice.remove());
    target.prepend(template.content.cloneNode(true));
    const notice = target.firstElementChild;
    if (words) {
      notice.querySelector('p').textContent = words;
    }
    notice.scrollIntoView({ block: 'nearest' });
  }
}

// The page that the server would have shown in place of this one says what happened, what is safe and what to do.
function wordsOf(page) {
  const main = new DOMParser().parseFromString(page, 'text/html').querySelector('main');
  const said = [main?.querySelector('h1'), main?.querySelector('h1 ~ p')];
  return said[0] && said[1] ? said.map((part) => part.textContent.trim()).join('. ') : null;
}

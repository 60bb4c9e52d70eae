// A button that prints is only there where a script can make it work.
export function listenForPrints() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

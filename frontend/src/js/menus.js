// An open menu closes when the reader turns to something else.
export function listenForMenus() {
  document.addEventListener('click', (event) => closeAllBut(event.target.closest('details.menu')));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.activeElement?.closest('details.menu[open]')?.querySelector('summary').focus();
      closeAllBut(null);
    }
  });
}

function closeAllBut(kept) {
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (menu !== kept) {
      menu.open = false;
    }
  });
}

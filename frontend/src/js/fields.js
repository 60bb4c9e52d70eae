// Fields that only matter for one choice go away with it; what is there to be copied is chosen whole.
export function listenForFields() {
  document.addEventListener('focusin', (event) => {
    if (event.target.matches('[data-select]')) {
      event.target.select();
    }
  });
  document.addEventListener('change', settle);
  settle();
}

function settle() {
  document.querySelectorAll('[data-when]').forEach((group) => {
    const [name, value] = group.dataset.when.split('=');
    const field = group.closest('form').elements.namedItem(name);
    group.hidden = field.value !== value;
    group.disabled = group.hidden;
  });
}

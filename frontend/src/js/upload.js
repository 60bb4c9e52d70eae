// Shows how far a large file is on a slow line; without this script the browser sends the same form.
export function listenForUploads() {
  document.addEventListener('submit', (event) => {
    if (event.target.matches('[data-upload]')) {
      event.preventDefault();
      send(event.target);
    }
  });
}

function send(form) {
  const bar = form.querySelector('.upload-bar');
  const failed = form.querySelector('.upload-failed');
  const request = new XMLHttpRequest();
  bar.hidden = false;
  failed.hidden = true;
  busy(form, true);
  request.upload.addEventListener('progress', (event) => {
    bar.value = event.loaded / event.total;
  });
  request.addEventListener('load', () => arrive(request));
  request.addEventListener('error', () => {
    bar.hidden = true;
    failed.hidden = false;
    busy(form, false);
  });
  request.open('POST', form.action);
  request.send(new FormData(form));
}

// A new address is opened; an answer under the old one takes the place of the page's content.
function arrive(request) {
  const { pathname, search } = new URL(request.responseURL);
  if (pathname !== location.pathname) {
    location.assign(pathname + search);
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  const main = document.adoptNode(page.querySelector('main'));
  document.querySelector('main').replaceWith(main);
  document.dispatchEvent(new Event('change'));
  main.focus();
}

function busy(form, on) {
  form.querySelectorAll('[type=submit]').forEach((button) => {
    button.disabled = on;
  });
}

import {byId} from './dom.js';

const dialog = byId('keys-dialog');

function pressed(event, search) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog')) {
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
    search().focus();
  } else if (event.key === '?') {
    event.preventDefault();
    dialog.showModal();
  }
}

/** @param search gives the search field of what is open */
export function start(search) {
  document.addEventListener('keydown', event => pressed(event, search));
  byId('keys').onclick = () => dialog.showModal();
  byId('keys-close').onclick = () => dialog.close();
}

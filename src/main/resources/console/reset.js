import {call, query} from './api.js';
import {byId, filled, say, show} from './dom.js';
import {kinds, lower} from './kinds.js';

const dialog = byId('reset-dialog');
const form = byId('reset-form');

/** Asks how much is to be reset, beginning with the place that is open, if one is. */
export function ask(place) {
  form.reset();
  show(byId('reset-error'), '');
  form.elements.scope.value = place?.parameter ?? 'everything';
  if (place) {
    form.elements[place.parameter].value = place.id;
  }
  adapt();
  dialog.showModal();
  byId('reset-cancel').focus();
}

const chosen = () => kinds.find(kind => kind.parameter === form.elements.scope.value);

function adapt() {
  for (const kind of kinds) {
    byId('reset-' + kind.parameter).hidden = kind !== chosen();
  }
  byId('reset-confirm').textContent = chosen() ? `Reset the ${lower(chosen().title)}` : 'Reset everything';
}

async function reset(event, done) {
  event.preventDefault();
  const kind = chosen();
  const id = kind ? filled(form)[kind.parameter] : '';
  if (kind && !id) {
    // Without an id it would be everything.
    show(byId('reset-error'), `Which ${lower(kind.title)}?`);
    return;
  }
  try {
    await call('POST', 'reset' + query(kind ? {[kind.parameter]: id} : {}));
    dialog.close();
    say(kind ? `The ${lower(kind.title)} is as the fixtures have it` : 'Everything is as the fixtures have it');
    done();
  } catch (problem) {
    show(byId('reset-error'), problem.message);
  }
}

export function start(done) {
  form.addEventListener('input', adapt);
  form.addEventListener('submit', event => reset(event, done));
  byId('reset-cancel').onclick = () => dialog.close();
}

import {call, query} from './api.js';
import {byId, filled, say, show} from './dom.js';
import {kinds, lower} from './kinds.js';

const dialog = byId('reset-dialog');
const form = byId('reset-form');

/** Asks how much is to be reset, beginning with the scope that is open, if one is. */
export function ask(scope) {
  form.reset();
  show(byId('reset-error'), '');
  form.elements.scope.value = scope?.parameter ?? 'everything';
  if (scope) {
    form.elements[scope.parameter].value = scope.id;
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
    // Without an ID it would be everything.
    show(byId('reset-error'), `Enter the ID of the ${lower(kind.title)}.`);
    return;
  }
  const scope = kind ? {[kind.parameter]: id} : {};
  try {
    await call('POST', 'reset' + query(scope));
    dialog.close();
    say(kind ? `The ${lower(kind.title)} was reset to the fixtures` : 'Everything was reset to the fixtures');
    done(scope);
  } catch (problem) {
    show(byId('reset-error'), problem.message);
  }
}

/** @param done is called with the scope that has been reset, empty for everything */
export function start(done) {
  form.addEventListener('input', adapt);
  form.addEventListener('submit', event => reset(event, done));
  byId('reset-cancel').onclick = () => dialog.close();
}

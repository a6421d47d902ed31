import {call, query} from './api.js';
import {byId, filled, say, show} from './dom.js';

const dialog = byId('reset-dialog');
const form = byId('reset-form');

/** Asks how much is to be reset, beginning with the place that is open, if one is. */
export function ask(place) {
  form.reset();
  show(byId('reset-error'), '');
  const scope = {project_id: 'project', bk_biz_id: 'business'}[place?.parameter] ?? 'everything';
  form.elements.scope.value = scope;
  if (place) {
    form.elements[place.parameter].value = place.id;
  }
  adapt();
  dialog.showModal();
  byId('reset-cancel').focus();
}

function adapt() {
  const scope = form.elements.scope.value;
  byId('reset-project').hidden = scope !== 'project';
  byId('reset-business').hidden = scope !== 'business';
  byId('reset-confirm').textContent = scope === 'everything' ? 'Reset everything' : `Reset the ${scope}`;
}

async function reset(event, done) {
  event.preventDefault();
  const {scope, project_id = '', bk_biz_id = ''} = filled(form);
  const name = {project: 'project_id', business: 'bk_biz_id'}[scope];
  const id = {project: project_id, business: bk_biz_id}[scope];
  if (name && !id) {
    // Without an id it would be everything.
    show(byId('reset-error'), `Which ${scope}?`);
    return;
  }
  try {
    await call('POST', 'reset' + query(name ? {[name]: id} : {}));
    dialog.close();
    say(name ? `The ${scope} is as the fixtures have it` : 'Everything is as the fixtures have it');
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

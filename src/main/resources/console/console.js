import {get, listen} from './api.js';
import * as coverage from './coverage.js';
import {byId} from './dom.js';
import * as examples from './examples.js';
import * as fault from './fault.js';
import * as faults from './faults.js';
import * as keys from './keys.js';
import {kindOf, learn} from './kinds.js';
import * as requests from './requests.js';
import * as reset from './reset.js';
import * as resources from './resources.js';

const VIEWS = ['resources', 'requests', 'faults', 'coverage'];

/** Shows what the address bar asks for. */
function route() {
  const [path, text = ''] = location.hash.split('?');
  if (path && !path.startsWith('#/')) {
    return;
  }
  const parameters = Object.fromEntries(new URLSearchParams(text));
  const [first = '', id] = path.slice(2).split('/');
  const view = VIEWS.includes(first) ? first : 'resources';
  if (byId(view).hidden) {
    window.scrollTo(0, 0);
  }
  byId('starting').hidden = true;
  for (const name of VIEWS) {
    byId(name).hidden = name !== view;
    const link = document.querySelector(`nav [data-view=${name}]`);
    link.removeAttribute('aria-current');
    if (name === view) {
      link.setAttribute('aria-current', 'page');
      document.title = `${link.firstChild.textContent.trim()} – TagMock`;
    }
  }
  if (view === 'requests') {
    requests.open(parameters);
  } else if (view === 'faults') {
    faults.load();
  } else if (view === 'coverage') {
    coverage.load();
  } else if (kindOf(first) && id) {
    resources.open(first, decodeURIComponent(id), parameters);
  } else {
    resources.open(null);
  }
}

function everything() {
  resources.refresh();
  requests.load();
  faults.load();
}

function arrived(entry) {
  requests.arrived(entry);
  resources.refresh();
  faults.refresh();
}

function connected(state) {
  const live = byId('live');
  if (state === 'off' && live.dataset.state === 'off') {
    return;
  }
  live.dataset.state = state;
  live.textContent = state === 'on' ? 'Live' : `Not connected, updated ${new Date().toLocaleTimeString('en-GB')}`;
  if (state === 'on') {
    // What came before, or while the stream was away.
    everything();
  }
}

/** The first field of the view that is open. */
function search() {
  const view = VIEWS.find(name => !byId(name).hidden);
  return view === 'resources'
    ? byId(byId('scope').hidden ? 'scopes-search' : 'items-search')
    : view === 'faults' ? byId('fault-form').elements.operation : byId(view + '-search');
}

function begin({apis}) {
  learn(apis);
  fault.offer(apis);
  resources.start();
  requests.start();
  faults.start();
  coverage.start();
  examples.start();
  keys.start(search);
  reset.start(scope => {
    faults.forget(scope);
    everything();
  });
  byId('reset').onclick = () => reset.ask(null);
  byId('scope-reset').onclick = () => reset.ask(resources.openScope());
  document.querySelector('.skip').onclick = event => {
    event.preventDefault();
    byId('main').focus();
  };
  window.addEventListener('hashchange', route);
  route();
  listen(arrived, connected);
}

get('apis').then(begin, problem => { byId('starting').append(' ' + problem.message); });

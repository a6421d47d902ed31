import {get, listen} from './api.js';
import * as calls from './calls.js';
import {byId} from './dom.js';
import * as faults from './faults.js';
import {kindOf, learn} from './kinds.js';
import * as reset from './reset.js';
import * as world from './world.js';

const VIEWS = ['world', 'calls', 'faults'];

/** Shows what the address bar asks for. */
function route() {
  const [path, text = ''] = location.hash.split('?');
  if (path && !path.startsWith('#/')) {
    return;
  }
  const parameters = Object.fromEntries(new URLSearchParams(text));
  const [first = '', id] = path.slice(2).split('/');
  const view = VIEWS.includes(first) ? first : 'world';
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
  if (view === 'calls') {
    calls.open(parameters);
  } else if (view === 'faults') {
    faults.load();
  } else if (kindOf(first) && id) {
    world.open(first, decodeURIComponent(id), parameters);
  } else {
    world.open(null);
  }
}

function everything() {
  world.refresh();
  calls.load();
  faults.load();
}

function arrived(entry) {
  calls.arrived(entry);
  world.refresh();
  faults.refresh();
}

function connected(state) {
  const live = byId('live');
  live.dataset.state = state;
  live.textContent = state === 'on' ? 'Live' : 'Not connected';
  if (state === 'on') {
    // What came before, or while the feed was away.
    everything();
  }
}

function searchOf(view) {
  return view === 'world'
    ? byId(byId('place').hidden ? 'places-search' : 'items-search')
    : byId(view === 'calls' ? 'calls-form' : 'fault-form').elements.operation;
}

function pressed(event) {
  const isTyping = event.target.closest('input, select, textarea, dialog');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    searchOf(VIEWS.find(view => !byId(view).hidden)).focus();
  }
}

world.start();
calls.start();
faults.start();
reset.start(everything);
byId('reset').onclick = () => reset.ask(null);
byId('place-reset').onclick = () => reset.ask(world.openPlace());
document.querySelector('.skip').onclick = event => {
  event.preventDefault();
  byId('main').focus();
};
document.addEventListener('keydown', pressed);
window.addEventListener('hashchange', route);
get('apis').then(({apis}) => {
  learn(apis);
  faults.offer(apis);
}).finally(() => {
  route();
  listen(arrived, connected);
});

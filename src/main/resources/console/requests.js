import {call, get, query} from './api.js';
import {atMost, byId, draw, filled, grouped, settled, show} from './dom.js';
import {anyKind, kinds, lower} from './kinds.js';
import {pager} from './pages.js';
import {row} from './request.js';

const PAGE = 50;
const MOST_LATE = 10_000;

/** IDs of the requests that came and are not shown, while the list stays as it is. */
const late = new Set();
let offset = 0;
let turn = 0;
let showPages;

const list = byId('requests-list');
const form = byId('requests-form');
const isPaused = () => byId('requests-pause').getAttribute('aria-pressed') === 'true';

/** Whether the list stays as it is, because somebody reads it. */
const isHeld = () => isPaused() || offset > 0 || list.getBoundingClientRect().top < 0
  || list.querySelector('.detail:not([hidden]), :focus-visible');

/** What the form asks for, as the control API has it. */
function filter() {
  const {status = '', ...others} = filled(form);
  const isClass = /^[1-5](x+)?$/i.test(status);
  return {...others, ...(isClass ? {status_class: status[0] + 'xx'} : status ? {status} : {})};
}

export function open({offset: first = '0', ...parameters}) {
  offset = Number.parseInt(first, 10) || 0;
  for (const field of form.elements) {
    if (field.type === 'checkbox') {
      field.checked = parameters[field.name] === 'true';
    } else if (field.name && document.activeElement !== field) {
      field.value = parameters[field.name] ?? '';
    }
  }
  const more = byId('requests-more');
  more.open ||= [...more.querySelectorAll('[name]')].some(field => field.value);
  load();
}

/** The requests of this page that match, in place of those shown. */
export async function load() {
  const asked = ++turn;
  late.clear();
  try {
    const found = await get('requests', {...filter(), limit: PAGE, offset});
    if (asked === turn) {
      show(byId('requests-error'), '');
      display(found);
    }
  } catch (problem) {
    if (asked === turn) {
      show(byId('requests-error'), problem.message);
    }
  }
}

function display({requests, total}) {
  draw(list, requests, entry => entry.id, row, entry => entry.id);
  requests.forEach(entry => late.delete(entry.id));
  showPages(offset, requests.length, total);
  byId('requests-range').textContent = total ? `${grouped(total)} ${total === 1 ? 'request' : 'requests'}` : '';
  const isFiltered = Object.keys(filter()).length > 0;
  byId('requests-none').hidden = requests.length > 0 || isFiltered;
  byId('requests-no-match').hidden = requests.length > 0 || !isFiltered;
  byId('requests-delete').hidden = total === 0;
  showLate();
}

function showLate() {
  const count = late.size;
  const text = `${grouped(count)}${count < MOST_LATE ? '' : '+'} new ${count === 1 ? 'request' : 'requests'}`;
  show(byId('requests-new'), count && isHeld() ? `Show ${text}` : '');
}

const refresh = atMost(500, () => isHeld() ? showLate() : load());

/** A request that has just come. */
export function arrived(entry) {
  const isShown = !byId('requests').hidden && late.size < MOST_LATE;
  // The list may have it already: it was loaded before the news came.
  const isListed = byId('request-' + entry.id) !== null;
  if (isShown && !isListed && Object.entries(filter()).every(([name, value]) => matches(entry, name, value))) {
    late.add(entry.id);
    refresh();
  }
}

function matches(entry, name, value) {
  if (name === 'search') {
    return [entry.operation, entry.path, entry.vendor_code].some(text => text?.toLowerCase().includes(value.toLowerCase()));
  }
  return String(name === 'status_class' ? `${Math.floor(entry.status / 100)}xx` : entry[name]) === value;
}

async function remove() {
  const given = filter();
  if (!Object.keys(given).every(name => kinds.some(kind => kind.parameter === name))) {
    const by = anyKind(kind => lower(kind.title), 'or');
    show(byId('requests-error'), `Requests can be deleted by ${by} only. Clear the other filters first.`);
    return;
  }
  try {
    await call('DELETE', 'requests' + query(given));
    await load();
  } catch (problem) {
    show(byId('requests-error'), problem.message);
  }
}

function lookAgain() {
  offset = 0;
  history.replaceState(null, '', '#/requests' + query(filled(form)));
  load();
}

function showNew() {
  window.scrollTo(0, 0);
  byId('requests-heading').focus();
  if (offset > 0) {
    location.hash = '#/requests' + query(filled(form));
  } else {
    load();
  }
}

export function start() {
  showPages = pager(byId('requests-pages'), PAGE, 'requests',
    first => { location.hash = '#/requests' + query({...filled(form), offset: first || ''}); });
  form.addEventListener('input', settled(200, lookAgain));
  form.addEventListener('submit', event => event.preventDefault());
  byId('requests-clear').onclick = () => {
    form.reset();
    byId('requests-search').focus();
    lookAgain();
  };
  byId('requests-new').onclick = showNew;
  byId('requests-delete').onclick = remove;
  byId('requests-pause').onclick = event => {
    event.currentTarget.setAttribute('aria-pressed', String(!isPaused()));
    refresh();
  };
}

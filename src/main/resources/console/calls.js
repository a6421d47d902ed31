import {call, get, query} from './api.js';
import {curl} from './curl.js';
import {byId, element, filled, grouped, say, settled, show} from './dom.js';
import {anyKind, kinds, lower} from './kinds.js';

const PAGE = 100;
const MOST = 1000;

/** Ids of the calls that stand in the list, newest first. */
let shown = [];
let waiting = [];
let total = 0;
let asked = 0;
let drawing;

const list = byId('calls-list');
const form = byId('calls-form');
const isPaused = () => byId('calls-pause').getAttribute('aria-pressed') === 'true';

export function open(parameters) {
  for (const field of form.elements) {
    if (field.name && document.activeElement !== field) {
      field.value = parameters[field.name] ?? '';
    }
  }
  load();
}

/** The newest that match, in place of what is shown. */
export async function load() {
  const turn = ++asked;
  waiting = [];
  try {
    const found = await get('requests', {...filled(form), limit: PAGE});
    if (turn === asked) {
      show(byId('calls-error'), '');
      // A call that stays keeps its row: who reads its details goes on reading.
      const rows = new Map(shown.map((id, place) => [id, list.children[place]]));
      list.replaceChildren();
      shown = [];
      total = found.total;
      append(found.requests, rows);
    }
  } catch (problem) {
    if (turn === asked) {
      show(byId('calls-error'), problem.message);
    }
  }
}

async function older() {
  try {
    const found = await get('requests', {...filled(form), limit: PAGE, offset: shown.length});
    total = found.total;
    append(found.requests);
  } catch (problem) {
    show(byId('calls-error'), problem.message);
  }
}

function append(entries, rows = new Map()) {
  const added = entries.filter(entry => !shown.includes(entry.id));
  shown.push(...added.map(entry => entry.id));
  list.append(...added.map(entry => rows.get(entry.id) ?? row(entry)));
  describe();
}

/** A call that has just come. */
export function arrived(entry) {
  const isWanted = Object.entries(filled(form)).every(([name, value]) => String(entry[name]) === value);
  if (isWanted) {
    waiting.push(entry);
    waiting.splice(0, waiting.length - MOST);
    drawing ??= setTimeout(draw, 50);
  }
}

/** Calls that came while the list was asked for may stand in it already. */
const missing = () => waiting.filter(entry => !shown.includes(entry.id));

function draw() {
  drawing = undefined;
  if (isPaused()) {
    describe();
    return;
  }
  const added = missing().reverse();
  waiting = [];
  total += added.length;
  shown.unshift(...added.map(entry => entry.id));
  list.prepend(...added.map(entry => {
    const made = row(entry);
    made.className = 'new';
    return made;
  }));
  while (shown.length > MOST) {
    shown.pop();
    list.lastElementChild.remove();
  }
  describe();
}

function describe() {
  const late = isPaused() ? missing().length : 0;
  const paused = late ? `, ${grouped(late)} came since` : '';
  byId('calls-range').textContent = shown.length ? `The last ${grouped(shown.length)}${paused}` : paused.slice(2);
  byId('calls-none').hidden = shown.length > 0;
  byId('calls-older').hidden = shown.length >= total || shown.length >= MOST;
}

const isGood = entry => entry.status !== null && entry.status < 400 && !Number.parseInt(entry.vendor_code ?? 0, 10)
  && !/\D/.test(entry.vendor_code ?? '');

function row(entry) {
  const detail = element('div', {className: 'detail', hidden: true, id: 'call-' + entry.id});
  const button = element('button', {type: 'button', 'aria-expanded': 'false', 'aria-controls': detail.id},
    element('time', {dateTime: entry.time}, clock(entry.time)),
    element('span', {className: 'operation'},
      element('span', {className: 'name'}, entry.operation ?? 'No operation that is emulated'),
      element('span', {className: 'id'}, `${entry.method} ${entry.path}`)),
    element('span', {className: isGood(entry) ? 'verdict good' : 'verdict bad'}, verdict(entry)),
    element('span', {className: 'duration'}, `${entry.duration_ms.toFixed(1)} ms`));
  button.onclick = () => {
    detail.hidden = !detail.hidden;
    button.setAttribute('aria-expanded', String(!detail.hidden));
    if (!detail.firstChild) {
      detail.append(...details(entry));
    }
  };
  return element('li', {}, button, detail);
}

function clock(time) {
  const moment = new Date(time);
  const day = moment.toDateString() === new Date().toDateString() ? '' : moment.toLocaleDateString() + ' ';
  return day + moment.toLocaleTimeString('en-GB') + '.' + String(moment.getMilliseconds()).padStart(3, '0');
}

function verdict(entry) {
  const code = entry.vendor_code === null || entry.vendor_code === '0' ? '' : ' ' + entry.vendor_code;
  return (entry.status === null ? 'dropped' : entry.status + code) + (entry.fault === null ? '' : ` · fault ${entry.fault}`);
}

function details(entry) {
  const {command, left} = curl(entry, location.origin);
  const copy = element('button', {type: 'button'}, 'Copy');
  copy.onclick = () => navigator.clipboard.writeText(command).then(() => say('Copied'), () => say('Select and copy it'));
  const notes = [];
  if (left.length) {
    notes.push(`The journal keeps no credentials: set ${left.join(', ')} first.`);
  }
  if (entry.body_note) {
    notes.push(`The journal has not all of the body: ${entry.body_note}.`);
  }
  return [
    element('div', {className: 'heading'}, element('h2', {}, 'Repeat it'), copy),
    element('pre', {className: 'curl', tabIndex: 0}, command),
    ...notes.map(note => element('p', {className: 'hint'}, note)),
    ...(entry.body ? [element('h2', {}, 'Body'), element('pre', {tabIndex: 0}, pretty(entry.body))] : []),
    element('h2', {}, 'Headers'),
    element('dl', {}, ...Object.entries({...entry.headers, 'Request id': entry.id})
      .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
  ];
}

/** Indented where that changes no number. */
function pretty(body) {
  try {
    const text = JSON.stringify(JSON.parse(body), null, 2);
    return /\d{16}|\d[eE.]/.test(body) ? body : text;
  } catch {
    return body;
  }
}

async function forget() {
  const given = filled(form);
  if (!Object.keys(given).every(name => kinds.some(kind => kind.parameter === name))) {
    const by = anyKind(kind => lower(kind.title), 'or');
    show(byId('calls-error'), `Calls can be forgotten by ${by} only: empty the other fields.`);
    return;
  }
  try {
    await call('DELETE', 'requests' + query(given));
    await load();
  } catch (problem) {
    show(byId('calls-error'), problem.message);
  }
}

function lookAgain() {
  history.replaceState(null, '', '#/calls' + query(filled(form)));
  load();
}

export function start() {
  form.addEventListener('input', settled(200, lookAgain));
  form.addEventListener('submit', event => event.preventDefault());
  byId('calls-older').onclick = older;
  byId('calls-forget').onclick = forget;
  byId('calls-pause').onclick = event => {
    event.target.setAttribute('aria-pressed', String(!isPaused()));
    draw();
  };
}

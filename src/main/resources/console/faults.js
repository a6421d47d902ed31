import {call, get} from './api.js';
import {atMost, byId, draw, element, grouped, say, show} from './dom.js';
import {body, errorText, listen} from './fault.js';
import {kinds, lower} from './kinds.js';
import {pager} from './pages.js';

const PAGE = 50;

/** What is shown: the faults of the service in their order, then those that were switched off here. */
let entries = [];
let offset = 0;
let lastKey = 0;
let turn = 0;
let isChanging = false;
let showPages;

export async function load() {
  const asked = ++turn;
  try {
    const {faults} = await get('faults');
    if (asked !== turn || isChanging) {
      return;
    }
    show(byId('faults-error'), '');
    const on = faults.map(fault => ({key: keyOf(fault), isOn: true, fault}));
    entries = [...on, ...entries.filter(one => !one.isOn)];
    display();
  } catch (problem) {
    show(byId('faults-error'), problem.message);
  }
}

const keyOf = fault => entries.find(one => one.isOn && one.fault.id === fault.id)?.key ?? ++lastKey;

/** What is shown, once more, because requests have come in. */
export const refresh = atMost(1000, load);

/** Those that were switched off go, too, where the service has been reset. */
export function forget(scope) {
  entries = entries.filter(one => one.isOn || Object.entries(scope).some(([name, id]) => String(one.fault[name]) !== id));
}

function display() {
  const on = entries.filter(one => one.isOn).length;
  byId('faults-count').textContent = on ? grouped(on) : '';
  byId('faults-none').hidden = entries.length > 0;
  offset = Math.min(offset, Math.max(0, Math.floor((entries.length - 1) / PAGE) * PAGE));
  const shown = entries.slice(offset, offset + PAGE);
  draw(byId('faults-list'), shown, entry => entry.key, row);
  showPages(offset, shown.length, entries.length);
}

function row(entry) {
  const {fault, isOn} = entry;
  const label = `${effect(fault)}: ${target(fault)}`;
  const toggle = element('button', {type: 'button', role: 'switch', 'aria-checked': String(isOn), 'aria-label': label});
  toggle.onclick = () => change(() => isOn ? switchOff(entry) : switchOn(entry));
  const remove = element('button', {type: 'button', 'aria-label': `Remove: ${label}`}, 'Remove');
  remove.onclick = () => change(() => discard(entry));
  const counts = isOn ? `Matched ${grouped(fault.matched)}, applied ${grouped(fault.fired)}` : 'Off';
  return element('li', {className: isOn ? 'on' : 'off'}, toggle,
    element('div', {},
      element('p', {className: 'name'}, effect(fault)),
      element('p', {className: 'sub'}, target(fault))),
    element('span', {className: 'counts'}, counts), remove);
}

function effect(fault) {
  const effects = [];
  if (fault.answer) {
    const code = fault.answer.error_code ?? fault.answer.code;
    const text = errorText(fault.api, String(code));
    effects.push(`error ${code}` + (text && ` – ${text}`));
  }
  if (fault.drop) {
    effects.push(`connection dropped ${fault.drop} the request is handled`);
  }
  if (fault.delay_ms) {
    effects.push(`response delayed by ${grouped(fault.delay_ms)} ms`);
  }
  if (fault.delay) {
    effects.push(`response delayed by a random time, median ${grouped(fault.delay.median_ms)} ms`);
  }
  const text = effects.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function target(fault) {
  const parts = [fault.operation ?? (fault.api ? `all operations of ${fault.api}` : 'all operations')];
  for (const kind of kinds.filter(one => fault[one.parameter] !== undefined)) {
    parts.push(`${lower(kind.title)} ${fault[kind.parameter]}`);
  }
  if (fault.nth) {
    parts.push(`from request ${grouped(fault.nth)} on`);
  }
  const times = fault.times ?? (fault.nth ? 1 : undefined);
  if (times) {
    parts.push(times === 1 ? 'once' : `${grouped(times)} times`);
  }
  if (fault.probability !== undefined) {
    parts.push(`probability ${fault.probability}`);
  }
  return 'Applies to ' + parts.join(' · ');
}

/** One change at a time, and nothing is drawn meanwhile: the service would be seen in the middle of it. */
async function change(action) {
  if (isChanging) {
    return;
  }
  isChanging = true;
  try {
    await action();
    isChanging = false;
    await load();
  } catch (problem) {
    isChanging = false;
    show(byId('faults-error'), problem.message);
  }
}

/** Another state of an entry, which keeps its place on the page. */
function replace({key}, state) {
  entries = entries.map(one => one.key === key ? {...one, ...state} : one);
}

const drop = fault => call('DELETE', 'faults/' + encodeURIComponent(fault.id)).catch(problem => {
  // It is gone already, which is what is wanted.
  if (problem.status !== 404) {
    throw problem;
  }
});

async function switchOff(entry) {
  await drop(entry.fault);
  replace(entry, {isOn: false});
  say('Switched off');
}

async function switchOn(entry) {
  const {id, matched, fired, ...spec} = entry.fault;
  const fault = await call('POST', 'faults', body(spec));
  replace(entry, {isOn: true, fault});
  say('Switched on');
}

async function discard(entry) {
  if (entry.isOn) {
    await drop(entry.fault);
  }
  entries = entries.filter(one => one.key !== entry.key);
  say('Removed');
}

export function start() {
  showPages = pager(byId('faults-pages'), PAGE, 'faults', first => {
    offset = first;
    display();
  });
  listen(load);
}

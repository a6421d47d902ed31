import {call, get} from './api.js';
import {atMost, byId, element, filled, grouped, say, show} from './dom.js';
import {kinds, lower} from './kinds.js';

const NUMBERS = new Set(['nth', 'times', 'probability', 'seed', 'delay_ms', 'code']);

const form = byId('fault-form');

/** Those that were switched off here, to be switched on again. */
let off = [];
let shown = '';

export async function load() {
  try {
    const {faults} = await get('faults');
    show(byId('faults-error'), '');
    byId('faults-count').textContent = faults.length ? grouped(faults.length) : '';
    const text = JSON.stringify([faults, off]);
    if (text !== shown) {
      shown = text;
      byId('faults-none').hidden = faults.length + off.length > 0;
      byId('faults-list').replaceChildren(...faults.map(fault => row(fault, true)), ...off.map(fault => row(fault, false)));
    }
  } catch (problem) {
    show(byId('faults-error'), problem.message);
  }
}

/** What is shown, once more, because calls have met faults. */
export const refresh = atMost(1000, load);

function row(fault, isOn) {
  const label = `${effect(fault)}: ${which(fault)}`;
  const toggle = element('button', {type: 'button', role: 'switch', 'aria-checked': String(isOn), 'aria-label': label});
  toggle.onclick = () => isOn ? switchOff(fault) : switchOn(fault);
  const counts = isOn ? `Met by ${grouped(fault.matched)}, befell ${grouped(fault.fired)}` : 'Off';
  return element('li', {className: isOn ? 'on' : 'off'}, toggle,
    element('div', {},
      element('p', {className: 'name'}, effect(fault)),
      element('p', {className: 'sub'}, which(fault))),
    element('span', {className: 'counts'}, counts));
}

function effect(fault) {
  const effects = [];
  if (fault.delay_ms) {
    effects.push(`${grouped(fault.delay_ms)} ms late`);
  }
  if (fault.delay) {
    effects.push(`late, ${fault.delay.median_ms} ms in the median`);
  }
  if (fault.answer) {
    effects.push(`answered with ${fault.answer.error_code ?? fault.answer.code}`);
  }
  if (fault.drop) {
    effects.push(fault.drop === 'before' ? 'dropped, nothing handled' : 'dropped, all handled');
  }
  const text = effects.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function which(fault) {
  const parts = [fault.operation ?? `every ${fault.api ?? ''} operation`.replace('  ', ' ')];
  for (const kind of kinds.filter(one => fault[one.parameter] !== undefined)) {
    parts.push(`${lower(kind.title)} ${fault[kind.parameter]}`);
  }
  if (fault.nth) {
    parts.push(`from call ${grouped(fault.nth)} on`);
  }
  const times = fault.times ?? (fault.nth ? 1 : undefined);
  if (times) {
    parts.push(times === 1 ? 'once' : `${grouped(times)} times`);
  }
  if (fault.probability !== undefined) {
    parts.push(`with a chance of ${fault.probability}`);
  }
  return parts.join(' · ');
}

async function switchOff(fault) {
  try {
    await call('DELETE', 'faults/' + encodeURIComponent(fault.id));
    off.push(fault);
    say('Switched off');
  } catch (problem) {
    show(byId('faults-error'), problem.message);
  }
  await load();
}

async function switchOn(fault) {
  const {id, matched, fired, ...spec} = fault;
  try {
    await call('POST', 'faults', json(spec));
    off = off.filter(one => one !== fault);
    say('Switched on');
  } catch (problem) {
    show(byId('faults-error'), problem.message);
  }
  await load();
}

/** JSON whose numbers are written as they were typed: an id may be larger than numbers are exact here. */
function json(spec) {
  const members = Object.entries(spec).map(([name, value]) =>
    `${JSON.stringify(name)}:${typeof value === 'object' ? json(value) : literal(name, value)}`);
  return `{${members.join(',')}}`;
}

function literal(name, value) {
  const mayBeNumber = NUMBERS.has(name) || kinds.some(kind => kind.numeric && kind.parameter === name);
  const isNumber = mayBeNumber && /^\d+(\.\d+)?$/.test(value);
  return isNumber ? String(value) : JSON.stringify(value);
}

function asked() {
  const {effect: wanted, code, delay_ms, ...spec} = filled(form);
  if (wanted === 'answer') {
    spec.answer = /^\d+$/.test(code ?? '') ? {code} : {error_code: code ?? ''};
  } else if (wanted === 'delay') {
    spec.delay_ms = delay_ms ?? '';
  } else {
    spec.drop = wanted;
  }
  return spec;
}

async function add(event) {
  event.preventDefault();
  try {
    await call('POST', 'faults', json(asked()));
    show(byId('fault-error'), '');
    say('Switched on');
  } catch (problem) {
    show(byId('fault-error'), problem.message);
  }
  await load();
}

function adapt() {
  const wanted = filled(form).effect;
  byId('fault-code').hidden = wanted !== 'answer';
  byId('fault-delay').hidden = wanted !== 'delay';
}

/** Offers the names that there are, those of one API where one is chosen. */
export function offer(apis) {
  for (const chooser of [form, byId('calls-form')]) {
    const {api, operation} = chooser.elements;
    api.append(...apis.map(one => element('option', {value: one.name}, one.name)));
    const narrow = () => {
      const chosen = operation.value;
      const meant = apis.filter(one => !api.value || one.name === api.value);
      operation.replaceChildren(element('option', {value: ''}, 'Any'), ...meant.map(one =>
        element('optgroup', {label: one.name}, ...one.operations.map(name => element('option', {value: name}, name)))));
      operation.value = chosen;
      operation.selectedIndex = Math.max(0, operation.selectedIndex);
      if (chooser === form) {
        byId('codes').replaceChildren(...meant.flatMap(one => one.error_codes).map(code => element('option', {value: code})));
      }
    };
    api.addEventListener('input', narrow);
    narrow();
  }
}

export function start() {
  form.addEventListener('submit', add);
  form.addEventListener('input', adapt);
}

import {call} from './api.js';
import {byId, element, filled, say, show} from './dom.js';
import {kinds} from './kinds.js';

const NUMBERS = new Set(['nth', 'times', 'probability', 'seed', 'delay_ms', 'code']);

const form = byId('fault-form');
let apis = [];

/** What an error says: of one API, or of the first that has it. */
export function errorText(api, code) {
  return apis.filter(one => !api || one.name === api).flatMap(one => one.errors).find(one => one.code === code)?.text ?? '';
}

/** JSON whose numbers are written as they were typed: an ID may be larger than numbers are exact here. */
export function body(spec) {
  const members = Object.entries(spec).map(([name, value]) =>
    `${JSON.stringify(name)}:${typeof value === 'object' ? body(value) : literal(name, value)}`);
  return `{${members.join(',')}}`;
}

function literal(name, value) {
  const mayBeNumber = NUMBERS.has(name) || kinds.some(kind => kind.numeric && kind.parameter === name);
  const isNumber = mayBeNumber && /^\d+(\.\d+)?$/.test(value);
  return isNumber ? String(value) : JSON.stringify(value);
}

function asked() {
  const {effect, code = '', delay_ms = '', ...spec} = filled(form);
  if (effect === 'answer') {
    spec.answer = /^\d+$/.test(code) ? {code} : {error_code: code};
  } else if (effect === 'delay') {
    spec.delay_ms = delay_ms;
  } else {
    spec.drop = effect;
  }
  return spec;
}

async function add(event, added) {
  event.preventDefault();
  const given = asked();
  if (given.answer?.error_code === '') {
    show(byId('fault-error'), 'Choose an error code.');
    form.elements.code.focus();
    return;
  }
  try {
    await call('POST', 'faults', body(given));
    show(byId('fault-error'), '');
    say('Fault added');
  } catch (problem) {
    show(byId('fault-error'), problem.message);
  }
  await added();
}

/** Shows the fields that the effect needs, and what the chosen error says. */
function adapt() {
  const {effect, code, nth} = filled(form);
  byId('fault-code').hidden = effect !== 'answer';
  byId('fault-delay').hidden = effect !== 'delay';
  form.elements.times.placeholder = nth ? 'Once' : 'Unlimited';
  const option = form.elements.code.selectedOptions[0];
  show(byId('fault-text'), effect === 'answer' && code ? option.dataset.text : '');
}

/** The APIs that are meant: the one chosen, or the one that has the operation chosen, or all. */
function meant({api, operation}) {
  return apis.filter(one => (!api.value || one.name === api.value)
    && (!operation.value || one.operations.includes(operation.value)));
}

function offerOperations({api, operation}) {
  const chosen = operation.value;
  operation.replaceChildren(element('option', {value: ''}, 'Any'), ...apis
    .filter(one => !api.value || one.name === api.value)
    .map(one => element('optgroup', {label: one.name}, ...one.operations.map(name => element('option', {value: name}, name)))));
  operation.value = chosen;
  operation.selectedIndex = Math.max(0, operation.selectedIndex);
}

function offerErrors(fields) {
  const chosen = fields.code.value;
  fields.code.replaceChildren(element('option', {value: ''}, 'Choose…'), ...meant(fields).map(one =>
    element('optgroup', {label: one.name}, ...one.errors.map(({code, text}) =>
      element('option', {value: code, 'data-text': text}, text ? `${code} – ${text}` : code)))));
  fields.code.value = chosen;
  fields.code.selectedIndex = Math.max(0, fields.code.selectedIndex);
}

/** Offers the names that there are, those of one API where one is chosen. */
export function offer(all) {
  apis = all;
  for (const chooser of [form, byId('requests-form')]) {
    const fields = chooser.elements;
    fields.api.append(...apis.map(one => element('option', {value: one.name}, one.name)));
    const narrow = () => {
      offerOperations(fields);
      if (chooser === form) {
        offerErrors(fields);
        adapt();
      }
    };
    fields.api.addEventListener('input', narrow);
    fields.operation.addEventListener('input', narrow);
    narrow();
  }
}

/** @param added is called when a fault may have been added */
export function listen(added) {
  form.addEventListener('submit', event => add(event, added));
  form.addEventListener('input', adapt);
}

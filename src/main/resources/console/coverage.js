import {get} from './api.js';
import {byId, draw, element, grouped, show} from './dom.js';

let operations = [];

export async function load() {
  try {
    ({operations} = await get('coverage'));
    show(byId('coverage-error'), '');
  } catch (problem) {
    show(byId('coverage-error'), problem.message);
  }
  display();
}

function display() {
  const wanted = byId('coverage-search').value.trim().toLowerCase();
  const shown = operations.filter(one => `${one.api} ${one.operation} ${one.does}`.toLowerCase().includes(wanted));
  draw(byId('coverage-list'), shown, one => `${one.api} ${one.operation}`, row);
  const checked = operations.filter(one => one.checked).length;
  byId('coverage-range').textContent = operations.length
    ? `${grouped(operations.length)} ${operations.length === 1 ? 'operation' : 'operations'}, ${checked ? grouped(checked) : 'none'} of them checked against a real system so far.` : '';
  byId('coverage-none').hidden = shown.length > 0 || operations.length === 0;
}

const date = checked => checked ? checked.date : 'never';

function row(one) {
  return element('li', {}, element('details', {},
    element('summary', {},
      element('span', {className: 'operation'},
        element('span', {className: 'name'}, one.operation),
        element('span', {className: 'sub'}, one.does)),
      element('span', {className: 'kind'}, one.api),
      element('span', {className: one.checked ? 'checked' : 'unchecked'}, `Checked: ${date(one.checked)}`)),
    element('div', {className: 'detail'},
      ...(one.checked ? [element('p', {className: 'hint'}, `Last checked on ${one.checked.date} against ${one.checked.target}.`)]
        : [element('p', {className: 'hint'}, 'Never checked against a real system. Each rule below has a test of its own.')]),
      element('ul', {className: 'rules'}, ...one.rows.map(rule => element('li', {},
        element('span', {}, rule.row), element('span', {className: 'unchecked'}, date(rule.checked))))))));
}

export function start() {
  byId('coverage-search').addEventListener('input', display);
}

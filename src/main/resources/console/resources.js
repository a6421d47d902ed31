import {get, query} from './api.js';
import {atMost, byId, draw, element, grouped, settled, show} from './dom.js';
import {kindOf, lower} from './kinds.js';
import {pager} from './pages.js';
import * as scopes from './scopes.js';

const PAGE = 50;

/** What is listed of resources: their names, the fields that their API has for them where any has a value, their tags. */
const columns = (kind, items) => [
  [kind.resource, name],
  ...Object.entries(kind.columns)
    .filter(([field]) => items.some(item => item[field] !== ''))
    .map(([field, title]) => [title, item => item[field] === '' ? [] : item[field]]),
  [kind.tags.charAt(0).toUpperCase() + kind.tags.slice(1), tags],
];

/** What the address bar asks for: the kind of scope and its ID, and what is searched for there. */
let scope = null;
let asked = 0;
let showPages;

/** The scope that is open: its parameter in the API and its ID. */
export const openScope = () => scope && {parameter: kindOf(scope.kind).parameter, id: scope.id};

export function open(kind, id, parameters) {
  const isOther = scope?.kind !== kind || scope?.id !== id;
  scope = kind ? {kind, id, parameters} : null;
  byId('resources').classList.toggle('at-scope', Boolean(scope));
  byId('no-scope').hidden = Boolean(scope);
  byId('scope').hidden = !scope;
  if (scope) {
    if (isOther) {
      byId('items-body').replaceChildren();
      byId('items').hidden = true;
      showPages(0, 0, 0);
    }
    describe();
    loadItems();
  }
  scopes.load();
}

function describe() {
  const kind = kindOf(scope.kind);
  byId('scope-kind').textContent = kind.title;
  byId('scope-name').textContent = scope.id;
  show(byId('scope-id'), '');
  byId('scope-reset').textContent = `Reset this ${lower(kind.title)}…`;
  byId('scope-requests').href = '#/requests' + query({[kind.parameter]: scope.id});
  for (const field of ['search', 'selector']) {
    const input = byId('items-' + field);
    if (document.activeElement !== input) {
      input.value = scope.parameters[field] ?? '';
    }
  }
  nameIt();
}

/** Takes the name of what is open from the list of all. */
function nameIt() {
  const title = scope && byId(scope.kind).querySelector('[aria-current] .name')?.textContent;
  if (title) {
    byId('scope-name').textContent = title;
    show(byId('scope-id'), title === scope.id ? '' : scope.id);
  }
}

async function loadItems() {
  const {kind: kindName, id, parameters} = scope;
  const kind = kindOf(kindName);
  const turn = ++asked;
  const {search, selector, offset = 0} = parameters;
  try {
    const found = await get(scopes.path(kind.resources), {[kind.parameter]: id, search, selector, offset, limit: PAGE});
    if (turn === asked) {
      show(byId('items-error'), '');
      display(kind, found, Number(offset));
    }
  } catch (problem) {
    if (turn === asked) {
      show(byId('items-error'), problem.message);
    }
  }
}

function display(kind, found, offset) {
  const items = found[kind.resources];
  const listed = columns(kind, items);
  const titles = listed.map(([title]) => title);
  draw(byId('items-head'), titles, title => title, title => element('th', {scope: 'col'}, title));
  draw(byId('items-body'), items, item => item.id, item =>
    element('tr', {}, ...listed.map(([title, content]) =>
      element('td', {'data-title': title}, ...[content(item, kind)].flat()))), item => JSON.stringify([titles, item]));
  byId('items').hidden = items.length === 0;
  const plural = kind.resources.replaceAll('_', ' ');
  const isFiltered = scope.parameters.search || scope.parameters.selector;
  show(byId('items-none'), items.length ? ''
    : isFiltered ? `No ${plural} match. Change the name or the selector.`
      : offset ? `There are only ${grouped(found.total)} ${plural}.` : `No ${plural} in this ${lower(kind.title)} yet. Send a request that names one, or declare them in the fixtures.`);
  showPages(offset, items.length, found.total);
}

function name(item) {
  const id = String(item.id);
  return item.name === null
    ? element('span', {className: 'name'}, id)
    : [element('span', {className: 'name'}, item.name), element('span', {className: 'id'}, id)];
}

function tags(item, kind) {
  const made = Object.entries(item[kind.tags]).map(([key, value]) =>
    element('a', {
      className: 'tag',
      title: `Show only the ${kind.resources.replaceAll('_', ' ')} that have it`,
      href: scopes.address(scope.kind, scope.id, {selector: `${word(key)}=${word(value)}`}),
    }, element('span', {}, key), element('b', {}, value)));
  return made.length ? element('div', {className: 'tags'}, ...made) : element('span', {className: 'none'}, '–');
}

/** As selectors have it: what could be mistaken for a sign is quoted. */
function word(text) {
  return text === '' || /[\s,()=!"]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}

function lookAgain() {
  const parameters = {search: byId('items-search').value.trim(), selector: byId('items-selector').value.trim()};
  history.replaceState(null, '', scopes.address(scope.kind, scope.id, parameters));
  scope.parameters = parameters;
  loadItems();
}

/** What is shown, once more, because requests have come in. */
export const refresh = atMost(2000, () => {
  if (!byId('resources').hidden) {
    scopes.load();
    if (scope) {
      loadItems();
    }
  }
});

export function start() {
  scopes.start((kind, id) => scope?.kind === kind && scope.id === String(id), nameIt);
  showPages = pager(byId('items-pages'), PAGE, 'resources', offset => {
    location.hash = scopes.address(scope.kind, scope.id, {...scope.parameters, offset: offset || ''});
  });
  const form = byId('items-form');
  form.addEventListener('input', settled(200, lookAgain));
  form.addEventListener('submit', event => {
    event.preventDefault();
    lookAgain();
  });
}

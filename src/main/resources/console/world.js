import {get, query} from './api.js';
import {atMost, byId, element, grouped, settled, show} from './dom.js';
import {anyKind, kindOf, kinds, lower} from './kinds.js';

const PAGE = 50;
const PLACES = 100;

/** What is listed of a resource: its name, the fields that its API has for it, its tags. */
const columns = kind => [
  [kind.resource, name],
  ...Object.entries(kind.columns).map(([field, title]) => [title, item => item[field]]),
  [kind.tags.charAt(0).toUpperCase() + kind.tags.slice(1), tags],
];

/** What the address bar asks for: the kind of place and its id, and what is looked for there. */
let place = null;
let placesShown = '';
let itemsShown = '';
let asked = 0;

export function address(kind, id, parameters = {}) {
  return `#/${kind}/${encodeURIComponent(id)}${query(parameters)}`;
}

/** The place that is open: its parameter in the API, its id and what it is called. */
export const openPlace = () => place && {parameter: kindOf(place.kind).parameter, id: place.id};

export function open(kind, id, parameters) {
  const isOther = place?.kind !== kind || place?.id !== id;
  place = kind ? {kind, id, parameters} : null;
  byId('world').classList.toggle('at-place', Boolean(place));
  byId('nowhere').hidden = Boolean(place);
  byId('place').hidden = !place;
  if (place) {
    describe();
    if (isOther) {
      itemsShown = '';
      byId('items-body').replaceChildren();
      byId('items-range').textContent = '';
    }
    loadItems();
  }
  markOpen();
  loadPlaces();
}

/** The name of a list as a path has it. */
const path = list => list.replaceAll('_', '-');

/** One of a kind's resources, as a sentence has it. */
const spoken = kind => kind.resources.replaceAll('_', ' ').replace(/s$/, '');

function describe() {
  const kind = kindOf(place.kind);
  byId('place-kind').textContent = kind.title;
  byId('place-name').textContent = place.id;
  show(byId('place-id'), '');
  byId('place-reset').textContent = `Reset this ${lower(kind.title)}…`;
  byId('place-calls').href = '#/calls' + query({[kind.parameter]: place.id});
  byId('items-head').replaceChildren(...columns(kind).map(([title]) => element('th', {scope: 'col'}, title)));
  for (const field of ['search', 'selector']) {
    const input = byId('items-' + field);
    if (document.activeElement !== input) {
      input.value = place.parameters[field] ?? '';
    }
  }
}

async function loadPlaces() {
  const search = byId('places-search').value.trim();
  const found = await Promise.all(
    kinds.map(kind => get(path(kind.plural), {search, limit: PLACES}).catch(problem => ({problem}))));
  const text = JSON.stringify(found);
  if (text === placesShown || search !== byId('places-search').value.trim()) {
    return;
  }
  placesShown = text;
  kinds.forEach((kind, i) => showPlaces(kind, found[i]));
  markOpen();
  welcome(found, search);
}

function showPlaces(kind, found) {
  const all = found[kind.plural] ?? [];
  byId(kind.plural + '-count').textContent = found.problem ? '' : grouped(found.total);
  const links = all.map(one => element('li', {},
    element('a', {href: address(kind.plural, one.id)},
      element('span', {className: 'name'}, one.name ?? String(one.id)),
      element('span', {className: 'count'}, grouped(one[kind.resources])),
      ...(one.name ? [element('span', {className: 'id'}, String(one.id))] : []))));
  if (found.problem) {
    links.push(element('li', {className: 'error'}, found.problem.message));
  } else if (found.total > all.length) {
    links.push(element('li', {className: 'more'}, `${grouped(found.total - all.length)} more: narrow the search`));
  } else if (!all.length) {
    links.push(element('li', {className: 'more'}, 'None'));
  }
  byId(kind.plural).replaceChildren(...links);
}

function markOpen() {
  for (const link of kinds.flatMap(kind => [...byId(kind.plural).querySelectorAll('a')])) {
    const isOpen = place && link.getAttribute('href') === address(place.kind, place.id);
    link.toggleAttribute('aria-current', isOpen);
    if (isOpen) {
      link.setAttribute('aria-current', 'page');
      const title = link.querySelector('.name').textContent;
      byId('place-name').textContent = title;
      show(byId('place-id'), title === place.id ? '' : place.id);
    }
  }
}

function welcome(found, search) {
  const isEmpty = !search && found.every(one => one.total === 0);
  byId('nowhere-text').textContent = isEmpty
    ? `Nothing yet. The first call that names ${anyKind(kind => 'a ' + spoken(kind), 'or')} makes it exist:`
    : `Choose ${anyKind(kind => 'a ' + lower(kind.title), 'or')}.`;
  show(byId('first-call'), isEmpty
    ? `curl -H 'X-Auth-Token: any' \\\n  ${location.origin}/v2/my-project/apigw/instances/gw-1/instance-tags/action \\\n`
      + `  -d '{"action": "create", "tags": [{"key": "env", "value": "test"}]}'`
    : '');
}

async function loadItems() {
  const {kind: kindName, id, parameters} = place;
  const kind = kindOf(kindName);
  const turn = ++asked;
  const {search, selector, offset = 0} = parameters;
  try {
    const found = await get(path(kind.resources), {[kind.parameter]: id, search, selector, offset, limit: PAGE});
    if (turn === asked) {
      show(byId('items-error'), '');
      showItems(kind, found, Number(offset));
    }
  } catch (problem) {
    if (turn === asked) {
      show(byId('items-error'), problem.message);
    }
  }
}

function showItems(kind, found, offset) {
  const text = JSON.stringify([place, found]);
  if (text === itemsShown) {
    return;
  }
  itemsShown = text;
  const items = found[kind.resources];
  byId('items-body').replaceChildren(...items.map(item =>
    element('tr', {}, ...columns(kind).map(([title, content]) =>
      element('td', {'data-title': title}, ...[content(item, kind)].flat())))));
  byId('items-range').textContent = items.length
    ? `${grouped(offset + 1)}–${grouped(offset + items.length)} of ${grouped(found.total)}`
    : `None of ${found.total ? grouped(found.total) + ' are here' : 'them'}`;
  page(byId('items-previous'), offset > 0, Math.max(0, offset - PAGE));
  page(byId('items-next'), offset + items.length < found.total, offset + PAGE);
}

function page(link, isThere, offset) {
  link.hidden = !isThere;
  link.href = address(place.kind, place.id, {...place.parameters, offset: offset || ''});
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
      title: 'Only those that have it',
      href: address(place.kind, place.id, {selector: `${word(key)}=${word(value)}`}),
    }, element('span', {}, key), element('b', {}, value)));
  return made.length ? element('div', {className: 'tags'}, ...made) : element('span', {className: 'none'}, '–');
}

/** As selectors have it: what could be mistaken for a sign is quoted. */
function word(text) {
  return text === '' || /[\s,()=!"]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}

function lookAgain() {
  const parameters = {search: byId('items-search').value.trim(), selector: byId('items-selector').value.trim()};
  history.replaceState(null, '', address(place.kind, place.id, parameters));
  place.parameters = parameters;
  loadItems();
}

/** What is shown, once more, because calls have come in. */
export const refresh = atMost(2000, () => {
  if (!byId('world').hidden) {
    loadPlaces();
    if (place) {
      loadItems();
    }
  }
});

export function start() {
  const form = byId('items-form');
  form.addEventListener('input', settled(200, lookAgain));
  form.addEventListener('submit', event => {
    event.preventDefault();
    lookAgain();
  });
  byId('places-search').addEventListener('input', settled(200, loadPlaces));
}

import {get, query} from './api.js';
import {byId, draw, element, grouped, settled, show} from './dom.js';
import {anyKind, kinds, lower} from './kinds.js';
import {pager} from './pages.js';

const PAGE = 50;

/** By kind: which page is shown, and what shows another. */
const offsets = {};
const pagers = {};
let isOpen = () => false;
let whenLoaded = () => {};

export function address(kind, id, parameters = {}) {
  return `#/${kind}/${encodeURIComponent(id)}${query(parameters)}`;
}

/** The name of a list as a path has it. */
export const path = list => list.replaceAll('_', '-');

/** One of a kind's resources, as a sentence has it. */
const spoken = kind => kind.resources.replaceAll('_', ' ').replace(/s$/, '');

const search = () => byId('scopes-search').value.trim();

export async function load() {
  const asked = search();
  const found = await Promise.all(kinds.map(kind =>
    get(path(kind.plural), {search: asked, offset: offsets[kind.plural], limit: PAGE}).catch(problem => ({problem}))));
  if (asked === search()) {
    kinds.forEach((kind, i) => display(kind, found[i]));
    welcome(found, asked);
    whenLoaded();
  }
}

function display(kind, {problem, total = 0, [kind.plural]: all = []}) {
  byId(kind.plural + '-count').textContent = problem ? '' : grouped(total);
  draw(byId(kind.plural), all.map(one => ({...one, isOpen: isOpen(kind.plural, one.id)})), one => one.id, one => link(kind, one));
  show(byId(kind.plural + '-note'), problem ? problem.message : all.length ? '' : 'None');
  pagers[kind.plural](offsets[kind.plural], all.length, total);
}

function link(kind, one) {
  return element('li', {},
    element('a', {href: address(kind.plural, one.id), ...(one.isOpen ? {'aria-current': 'page'} : {})},
      element('span', {className: 'name'}, one.name ?? String(one.id)),
      element('span', {className: 'count'}, grouped(one[kind.resources])),
      ...(one.name ? [element('span', {className: 'id'}, String(one.id))] : [])));
}

function welcome(found, asked) {
  const isEmpty = !asked && found.every(one => one.total === 0);
  byId('no-resources').hidden = !isEmpty;
  byId('choose-scope').hidden = isEmpty;
  byId('choose-scope').textContent = `Choose ${anyKind(kind => 'a ' + lower(kind.title), 'or')} from the list.`;
  byId('first-resource').textContent = `The first request for ${anyKind(kind => 'a ' + spoken(kind), 'or')} creates it, for example:`;
}

/**
 * @param isCurrent tells whether a kind and an ID are what is open
 * @param loaded is called when the lists are shown
 */
export function start(isCurrent, loaded) {
  isOpen = isCurrent;
  whenLoaded = loaded;
  for (const kind of kinds) {
    offsets[kind.plural] = 0;
    pagers[kind.plural] = pager(byId(kind.plural + '-pages'), PAGE, kind.plural, first => {
      offsets[kind.plural] = first;
      load();
    });
  }
  byId('scopes-search').addEventListener('input', settled(200, () => {
    Object.keys(offsets).forEach(kind => { offsets[kind] = 0; });
    load();
  }));
}

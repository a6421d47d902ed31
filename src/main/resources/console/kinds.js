import {byId, element} from './dom.js';

/** The kinds of scope that the APIs have, each with its names: projects of gateways, businesses of service instances. */
export const kinds = [];

export const kindOf = plural => kinds.find(kind => kind.plural === plural);

/** A text in the middle of a sentence. */
export const lower = text => text.toLowerCase();

/** All kinds in one sentence: "a project or a business". */
export const anyKind = (each, word) => kinds.map(each).join(` ${word} `);

function input(kind, properties) {
  return element('input', {
    name: kind.parameter, autocomplete: 'off', spellcheck: false, ...(kind.numeric ? {inputMode: 'numeric'} : {}), ...properties,
  });
}

/** Reads them from the list of APIs, and makes what the page has for each. */
export function learn(apis) {
  kinds.push(...apis.map(api => api.scopes).filter(Boolean));
  byId('kinds').replaceWith(...kinds.map(kind => element('nav', {'aria-labelledby': kind.plural + '-heading'},
    element('h2', {id: kind.plural + '-heading'}, plural(kind) + ' ', element('span', {id: kind.plural + '-count', className: 'count'})),
    element('ul', {id: kind.plural}),
    element('p', {id: kind.plural + '-note', className: 'more', hidden: true}),
    element('div', {id: kind.plural + '-pages', className: 'pages small quiet'}))));
  byId('requests-scopes').replaceWith(...kinds.map(kind =>
    element('label', {}, kind.title + ' ', input(kind, {type: 'search', placeholder: 'Any'}))));
  byId('fault-scopes').replaceWith(...kinds.map(kind => element('label', {}, kind.title + ' ', input(kind, {placeholder: 'Any'}))));
  byId('reset-scopes').replaceWith(...kinds.map(kind => element('label', {className: 'choice'},
    element('input', {type: 'radio', name: 'scope', value: kind.parameter}), ` One ${lower(kind.title)}`)));
  byId('reset-ids').replaceWith(...kinds.map(kind =>
    element('label', {id: 'reset-' + kind.parameter, hidden: true}, kind.title + ' ID ', input(kind, {}))));
  const all = anyKind(kind => lower(plural(kind)), 'and');
  byId('scopes-search').setAttribute('aria-label', 'Search ' + all);
  byId('scopes-search').placeholder = 'Search ' + all;
  byId('scope-back').textContent = 'All ' + all;
}

const plural = kind => kind.plural.charAt(0).toUpperCase() + kind.plural.slice(1).replaceAll('_', ' ');

import {curl} from './curl.js';
import {command, element} from './dom.js';

/** One request in the list; its details are made when they are first opened. */
export function row(entry) {
  const detail = element('div', {className: 'detail', hidden: true, id: 'request-' + entry.id});
  const button = element('button', {type: 'button', 'aria-expanded': 'false', 'aria-controls': detail.id},
    element('time', {dateTime: entry.time}, clock(entry.time)),
    element('span', {className: 'operation'},
      element('span', {className: 'name'}, entry.operation ?? 'Unknown operation'),
      element('span', {className: 'id'}, `${entry.method} ${entry.path}`)),
    element('span', {className: entry.failed ? 'verdict bad' : 'verdict good'}, verdict(entry)),
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
  const {command: text, left} = curl(entry, location.origin);
  const notes = [];
  if (left.length) {
    notes.push(`Credentials are not stored. Set ${left.join(', ')} before you run it.`);
  }
  if (entry.body_note) {
    notes.push(`The stored body is incomplete: ${entry.body_note}.`);
  }
  return [
    ...(entry.hint ? [element('h2', {}, 'Hint'), element('p', {}, entry.hint)] : []),
    element('h2', {}, 'Send again'),
    command(text, 'curl'),
    ...notes.map(note => element('p', {className: 'hint'}, note)),
    ...(entry.body ? [element('h2', {}, 'Body'), element('pre', {tabIndex: 0}, pretty(entry.body))] : []),
    element('h2', {}, 'Headers'),
    element('dl', {}, ...Object.entries({...entry.headers, 'Request ID': entry.id})
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

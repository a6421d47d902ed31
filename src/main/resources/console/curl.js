/** What curl sends by itself, or only one hop is told. */
const OWN = new Set(['host', 'content-length', 'connection', 'accept-encoding', 'transfer-encoding', 'expect', 'upgrade',
  'http2-settings', 'user-agent']);
const MASK = '***';

const variable = name => '$' + name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

/** One argument for a shell, taken as it is but for the variables that stand for what was left out. */
function quoted(text, left) {
  if (text.includes('\0') && !/["$`\\!]/.test(text)) {
    return `"${text.replace(/\0([^\0]*)\0/g, (all, name) => {
      left.add(variable(name));
      return variable(name);
    })}"`;
  }
  const parts = text.split(/(\0[^\0]*\0)/);
  return parts
    .map(part => {
      if (part.startsWith('\0')) {
        const name = variable(part.slice(1, -1));
        left.add(name);
        return `"${name}"`;
      }
      return part === '' ? '' : `'${part.replaceAll("'", "'\\''")}'`;
    })
    .join('') || "''";
}

const mark = name => `\0${name}\0`;

function body(text) {
  return text
    .replaceAll('\0', '')
    .replace(/"([^"\\]{1,64})"(\s*:\s*)"\*\*\*"/g, (all, name, colon) => `"${name}"${colon}"${mark(name)}"`)
    .replace(/(^|&)([^=&]{1,64})=\*\*\*(?=&|$)/g, (all, before, name) => `${before}${name}=${mark(name)}`)
    .replaceAll(MASK, mark('secret'));
}

function headers(entry) {
  return Object.entries(entry.headers)
    .filter(([name]) => !OWN.has(name.toLowerCase()))
    .map(([name, value]) => `${name}: ${value === MASK ? mark(name.toLowerCase() === 'x-auth-token' ? 'token' : name) : value}`);
}

/** The command that makes a call again, and the variables that stand in it for what the journal does not keep. */
export function curl(entry, origin) {
  const left = new Set();
  const [path, ...rest] = entry.path.split('?');
  const url = origin + path + (rest.length ? '?' + body(rest.join('?')) : '');
  const words = ['curl -sS'];
  if (/[[\]{}]/.test(url)) {
    words.push('-g');
  }
  if (entry.method !== (entry.body ? 'POST' : 'GET')) {
    words.push('-X ' + (/^[A-Z]+$/.test(entry.method) ? entry.method : quoted(entry.method, left)));
  }
  words.push(quoted(url, left));
  headers(entry).forEach(header => words.push('\\\n  -H ' + quoted(header, left)));
  if (entry.body) {
    words.push('\\\n  --data-raw ' + quoted(body(entry.body), left));
  }
  return {command: words.join(' '), left: [...left]};
}

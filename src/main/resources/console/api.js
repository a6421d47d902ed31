/** The control API, and nothing else. */

/** Ids may be larger than numbers are exact here: such a one becomes a text. */
function exact(key, value, context) {
  const isInexact = typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value);
  return isInexact && context?.source ? context.source : value;
}

export const parse = text => JSON.parse(text, exact);

/** A query of all that is given. */
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? '?' + new URLSearchParams(given) : '';
}

/** Calls it; gives what it answers, or throws what it says is wrong. */
export async function call(method, path, body) {
  let response;
  try {
    response = await fetch('_tagmock/' + path, {method, body, cache: 'no-store'});
  } catch {
    throw new Error('the service cannot be reached');
  }
  const text = await response.text();
  if (!response.ok) {
    let said;
    try {
      said = parse(text).error;
    } catch {
      // Not ours, then.
    }
    throw new Error(said ?? `refused with status ${response.status}`);
  }
  return text ? parse(text) : null;
}

export const get = (path, parameters = {}) => call('GET', path + query(parameters));

/** Tells of calls as they come, and of the feed itself: 'on' whenever it begins, 'off' when it is interrupted. */
export function listen(onCall, onState) {
  const stream = new EventSource('_tagmock/requests/stream');
  stream.onopen = () => onState('on');
  stream.onmessage = event => onCall(parse(event.data));
  stream.onerror = () => {
    onState('off');
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(onCall, onState), 30_000);
    }
  };
}

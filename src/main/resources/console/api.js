/** The control API, and nothing else. */

/** IDs may be larger than numbers are exact here: such a one becomes a text. */
function exact(key, value, context) {
  const isInexact = typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value);
  return isInexact && context?.source ? context.source : value;
}

export const parse = text => JSON.parse(text, exact);

/** A query of all parameters that have a value. */
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? '?' + new URLSearchParams(given) : '';
}

/** Sends a request. Returns the answer, or throws the error that it reports, with the status. */
export async function call(method, path, body) {
  let response;
  try {
    response = await fetch('_tagmock/' + path, {method, body, cache: 'no-store'});
  } catch {
    throw new Error('The service cannot be reached.');
  }
  const text = await response.text();
  if (!response.ok) {
    let reported;
    try {
      reported = parse(text).error;
    } catch {
      // From something between the browser and the service.
    }
    throw Object.assign(new Error(reported ?? `Rejected with status ${response.status}.`), {status: response.status});
  }
  return text ? parse(text) : null;
}

export const get = (path, parameters = {}) => call('GET', path + query(parameters));

/** Reports requests as they arrive, and the state of the stream: 'on' whenever it begins, 'off' when it is interrupted. */
export function listen(onRequest, onState) {
  const stream = new EventSource('_tagmock/requests/stream');
  stream.onopen = () => onState('on');
  stream.onmessage = event => onRequest(parse(event.data));
  stream.onerror = () => {
    onState('off');
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(onRequest, onState), 30_000);
    }
  };
}

/** The element with an id of the page's own. */
export const byId = id => document.getElementById(id);

/** A new element. Children that are texts stay texts, whatever stands in them. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-')) {
      made.setAttribute(key, value);
    } else {
      made[key] = value;
    }
  }
  made.append(...children);
  return made;
}

/** Shows a line, or hides where it stood. */
export function show(place, text) {
  place.textContent = text ?? '';
  place.hidden = !text;
}

/** Shows a message that needs no answer, for a few seconds. */
export function say(text) {
  const said = byId('said');
  said.textContent = text;
  clearTimeout(say.end);
  say.end = setTimeout(() => { said.textContent = ''; }, 4000);
}

/** What each drawn element was made of. */
const contents = new WeakMap();

/**
 * Shows a list. An element whose item is the same as before stays in the document, so that it keeps its focus and what is open
 * in it; where one is replaced or removed, the focus goes to the same control of what stands there now.
 */
export function draw(list, items, keyOf, make, contentOf = JSON.stringify) {
  const before = new Map([...list.children].map(child => [child.dataset.key, child]));
  const after = items.map(item => {
    const key = String(keyOf(item));
    const content = contentOf(item);
    const known = before.get(key);
    if (known && contents.get(known) === content) {
      return known;
    }
    const made = make(item);
    made.dataset.key = key;
    contents.set(made, content);
    return made;
  });
  const focused = [...list.children].findIndex(child => child.contains(document.activeElement));
  const way = focused < 0 ? null : wayTo(document.activeElement, list);
  const key = list.children[focused]?.dataset.key;
  for (const child of [...list.children].filter(one => !after.includes(one))) {
    child.remove();
  }
  after.forEach((child, i) => {
    if (list.children[i] !== child) {
      list.insertBefore(child, list.children[i] ?? null);
    }
  });
  if (way && !list.contains(document.activeElement)) {
    const row = after.find(child => child.dataset.key === key) ?? after[Math.min(focused, after.length - 1)];
    way.slice(1).reduce((part, place) => part?.children[place], row)?.focus({preventScroll: true});
  }
}

/** The places of an element and of those around it among their siblings, from the outermost in the list. */
function wayTo(wanted, list) {
  return wanted === list ? [] : [...wayTo(wanted.parentElement, list), [...wanted.parentElement.children].indexOf(wanted)];
}

/** A command, and the button that copies it. */
export function command(text, className = '') {
  const copy = element('button', {type: 'button', className: 'copy'}, 'Copy');
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied');
    } catch {
      // Not allowed, or not served by HTTPS.
      say('The browser does not allow copying. Select the text and copy it.');
    }
  };
  return element('div', {className: 'command'}, element('pre', {tabIndex: 0, className}, text), copy);
}

/** A function that runs once, some time after it was last asked for. */
export function settled(milliseconds, run) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
}

/** A function that runs soon, but never more than once in this time. */
export function atMost(milliseconds, run) {
  let timer;
  let last = -Infinity;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      last = performance.now();
      run();
    }, Math.max(50, last + milliseconds - performance.now()));
  };
}

/** The fields of a form that are filled in, by name. */
export function filled(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
}

export const grouped = number => Number(number).toLocaleString('en');

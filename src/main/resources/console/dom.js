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

/** Says something that needs no answer, for a while. */
export function say(text) {
  const said = byId('said');
  said.textContent = text;
  clearTimeout(say.end);
  say.end = setTimeout(() => { said.textContent = ''; }, 4000);
}

/** A function that runs once, some time after it was asked for last. */
export function settled(milliseconds, run) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
}

/** A function that runs soon, and however often it is asked for, no more than once in so long. */
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

/** What of a form is filled in, by name. */
export function filled(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
}

export const grouped = number => Number(number).toLocaleString('en');

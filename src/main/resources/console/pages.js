import {element, grouped} from './dom.js';

/**
 * Makes what stands below a list: "1–50 of 2,000", and the buttons for the other pages.
 *
 * @param size the number of items on a page
 * @param what the items, for who hears the buttons
 * @param go is called with the offset of the page to show
 * @returns what shows an offset, how many items are there, and how many there are at all
 */
export function pager(place, size, what, go) {
  let offset = 0;
  let total = 0;
  const range = element('p', {className: 'range'});
  const button = (text, step) => {
    const made = element('button', {type: 'button', 'aria-label': `${text} ${what}`}, text);
    made.onclick = () => {
      const wanted = offset + step;
      if (wanted > -size && wanted < total) {
        go(Math.max(0, wanted));
      }
    };
    return made;
  };
  const previous = button('Previous', -size);
  const next = button('Next', size);
  place.append(range, previous, next);
  return (first, shown, all) => {
    offset = first;
    total = all;
    range.textContent = shown ? `${grouped(first + 1)}–${grouped(first + shown)} of ${grouped(all)}` : '';
    // Not "disabled": a button that has the focus keeps it.
    previous.setAttribute('aria-disabled', String(first === 0));
    next.setAttribute('aria-disabled', String(first + shown >= all));
    previous.hidden = next.hidden = all <= size && first === 0;
    place.hidden = all === 0;
  };
}

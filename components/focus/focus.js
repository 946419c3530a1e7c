// The field may be drawn after this element: look again for a moment, but never take the cursor
// later from somebody who has gone on typing elsewhere.
const TRIES = 40;
let last;

function put(place, tries) {
  const field = document.querySelector(`.st-key-${place} :is(input, button)`);
  if (field) {
    field.focus();
    field.select?.();
  } else if (tries) setTimeout(() => put(place, tries - 1), 25);
}

export default function ({ data: [data] }) {
  if (last === data.turn) return;
  last = data.turn;
  put(data.place, TRIES);
}

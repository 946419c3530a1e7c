// What was chosen in each list, for whoever comes back to it from another page.
const choices = new Map();
const SETTLING = 2000; // ms in which a page is drawn from top to bottom
const PAUSE = 100; // ms between two parts that are drawn later: a tap comes in between

// A list that grows while somebody reads it stays open and focused where it was.
function redraw(box, parts, chosen) {
  const text = parts.join("");
  if (box.drawn === text) return;
  box.drawn = text;
  const opened = [...box.querySelectorAll("details[open]")].map(({ id }) => id);
  const focused = box.contains(document.activeElement) ? document.activeElement.id : "";
  box.innerHTML = parts.filter((_, place) => place % 2 === 0).join("");
  const later = parts.filter((_, place) => place % 2);
  box.later = new Map([...box.querySelectorAll("[data-later]")].map((part, place) => [part, later[place]]));
  for (const id of [...opened, ...chosen.values(), focused]) find(box, id);
  for (const part of box.querySelectorAll("details")) part.open ||= opened.includes(part.id);
  for (const id of chosen.values()) {
    const part = find(box, id);
    if (part) part[part.matches("option") ? "selected" : "checked"] = true;
  }
  if (focused) document.getElementById(focused)?.focus();
}

function go(box) {
  const [next] = box.later.keys();
  clearTimeout(box.timer);
  if (!next) return;
  draw(box, next);
  box.timer = setTimeout(go, PAUSE, box);
}

// Whoever scrolls on at once waits for nothing.
function watch(box) {
  box.view?.disconnect();
  box.view = new IntersectionObserver((parts) => {
    for (const { target, isIntersecting } of parts) if (isIntersecting && box.later.has(target)) draw(box, target);
  });
  for (const part of box.later.keys()) box.view.observe(part);
}

function draw(box, part) {
  part.innerHTML = box.later.get(part);
  box.later.delete(part);
}

function find(box, id) {
  if (!id) return null;
  for (const [part, html] of box.later) if (html.includes(`id="${id}"`)) draw(box, part);
  return box.querySelector(`#${CSS.escape(id)}`);
}

function show(box, id) {
  const part = find(box, id);
  if (!part) return;
  part.open = true;
  hold(part);
}

// What stands above may still be drawn and push it away: it stays in view until a hand acts.
function hold(part) {
  const away = new AbortController();
  const laidOut = new ResizeObserver(() => part.scrollIntoView({ block: "nearest" }));
  const end = () => (laidOut.disconnect(), away.abort());
  for (const deed of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(deed, end, { capture: true, passive: true, signal: away.signal });
  }
  setTimeout(end, SETTLING);
  part.scrollIntoView({ block: "nearest" });
  laidOut.observe(part.closest("[data-testid=stMainBlockContainer]") ?? document.body);
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tappable");
  const chosen = choices.get(data.list) ?? new Map();
  choices.set(data.list, chosen);
  redraw(box, data.html, chosen);
  go(box);
  watch(box);
  show(box, data.shown);
  box.onchange = ({ target }) => {
    chosen.set(target.name, (target.selectedOptions?.[0] ?? target).id);
  };
  box.onclick = (event) => {
    const part = event.target.closest("[data-tap]");
    if (!part) return;
    event.preventDefault(); // a link is followed by the script, which keeps what the tab knows
    setTriggerValue("tap", part.dataset.tap);
  };
  box.asked?.abort();
  box.asked = new AbortController();
  const hear = ({ detail }) => (detail ? find(box, detail) : [...box.later.keys()].forEach((part) => draw(box, part)));
  document.addEventListener("wanted", hear, { signal: box.asked.signal });
  return () => {
    if (box.isConnected) return; // Streamlit also ends calls that another has overtaken
    box.asked.abort();
    box.view.disconnect();
    clearTimeout(box.timer);
  };
}

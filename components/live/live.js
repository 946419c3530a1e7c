// One stream per tab, whatever is drawn. Each element says what it shows and asks to be drawn
// anew when the stream tells otherwise.
const AGAIN = 500; // ms: nothing is drawn more often
const LOST = 3000; // ms: then a request to be drawn is taken for lost
const PAUSE = { first: 100, longest: 3000 }; // ms before connecting again

const elements = new Map();
let source, code, heard;
let pause = PAUSE.first;
let attempt; // timer of the next attempt to connect

// A revision heard before the page was drawn may be older than the page; it never goes down.
function behind({ shown }) {
  if (!heard) return false;
  return Object.entries(shown).some(([name, value]) =>
    name === "revision" ? heard.revision > value : heard[name] !== value,
  );
}

function ask(element) {
  element.timer = undefined;
  if (document.hidden || !behind(element)) return;
  element.asked = Date.now();
  element.ready = element.asked + LOST;
  element.draw(heard.revision);
  consider(element);
}

function consider(element) {
  if (element.timer || !behind(element)) return;
  const wait = Math.max(element.ready - Date.now(), Math.random() * element.spread);
  element.timer = setTimeout(ask, wait, element);
}

function hear({ data }) {
  pause = PAUSE.first;
  heard = JSON.parse(data);
  elements.forEach(consider);
}

function hangUp() {
  clearTimeout(attempt);
  source?.close();
  attempt = source = undefined;
}

function listen() {
  hangUp();
  if (document.hidden || !elements.size) return;
  source = new EventSource(`/live?w=${encodeURIComponent(code)}`);
  source.onmessage = hear;
  source.onerror = comeBack;
}

function comeBack() {
  hangUp();
  attempt = setTimeout(listen, pause * (0.5 + Math.random()));
  pause = Math.min(2 * pause, PAUSE.longest);
}

function tune(wanted) {
  if (wanted === code && (source || attempt)) return;
  if (wanted !== code) heard = undefined;
  code = wanted;
  listen();
}

document.addEventListener("visibilitychange", listen);

export default function ({ data, parentElement, setTriggerValue }) {
  const before = elements.get(parentElement);
  clearTimeout(before?.timer);
  const element = {
    ...data,
    ready: before?.asked ? before.asked + AGAIN : 0,
    draw: (revision) => setTriggerValue("news", revision),
  };
  elements.set(parentElement, element);
  tune(data.code);
  consider(element);
  return () => {
    if (elements.get(parentElement) !== element) return;
    clearTimeout(element.timer);
    elements.delete(parentElement);
    setTimeout(() => elements.size || hangUp(), AGAIN); // the next page may follow at once
  };
}

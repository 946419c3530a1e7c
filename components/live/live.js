// One stream per tab, whatever is drawn. Each element says what it shows and asks to be drawn
// anew when the stream tells otherwise.
const AGAIN = 500; // ms: nothing is drawn more often
const LOST = 3000; // ms: then a request to be drawn is taken for lost
const PAUSE = { first: 100, longest: 3000 }; // ms before connecting again

const ALWAYS = ["revision", "position"]; // told to everybody

const elements = new Map();
let source, address, heard;
let pause = PAUSE.first;
let attempt; // timer of the next attempt to connect

// A revision heard before the page was drawn may be older than the page; it never goes down.
function behind({ shown }) {
  if (!heard) return false;
  return Object.entries(shown).some(([name, value]) =>
    ALWAYS.includes(name) ? heard.revision > shown.revision : name in heard && heard[name] !== value,
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
  elements.forEach(sayStep);
}

// Two hundred screens cannot be drawn in one moment, but all of them can say where the evening is.
function sayStep({ steps, shown }) {
  if (!steps.length) return;
  const ahead = heard && heard.revision > shown.revision && heard.position !== shown.position;
  const line = document.querySelector(".moved[role=status]") ?? document.createElement("p");
  if (!ahead) return line.remove();
  if (!line.isConnected) {
    line.className = "moved";
    line.setAttribute("role", "status");
    document.body.append(line);
  }
  line.textContent = steps[heard.position];
}

function hangUp() {
  clearTimeout(attempt);
  source?.close();
  attempt = source = undefined;
}

function listen() {
  hangUp();
  if (document.hidden || !elements.size) return;
  source = new EventSource(address);
  source.onmessage = hear;
  source.onerror = comeBack;
}

function comeBack() {
  hangUp();
  attempt = setTimeout(listen, pause * (0.5 + Math.random()));
  pause = Math.min(2 * pause, PAUSE.longest);
}

// The server tells only what somebody here shows.
function addressFor(code) {
  const shown = [...elements.values()].flatMap((element) => Object.keys(element.shown));
  const fields = [...new Set(shown)].filter((name) => !ALWAYS.includes(name)).sort();
  return `/live?${new URLSearchParams({ w: code, of: fields.join() })}`;
}

function tune(code) {
  const wanted = addressFor(code);
  if (wanted === address && (source || attempt)) return;
  if (wanted !== address) heard = undefined;
  address = wanted;
  listen();
}

document.addEventListener("visibilitychange", listen);

export default function ({ data: [data], parentElement, setTriggerValue }) {
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
  sayStep(element);
  return () => {
    if (elements.get(parentElement) !== element) return;
    clearTimeout(element.timer);
    elements.delete(parentElement);
    setTimeout(() => elements.size || hangUp(), AGAIN); // the next page may follow at once
  };
}

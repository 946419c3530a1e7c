const SHEET = "quartiersrunde-sheet";
const WIDGET_TEXTS = 
  ".stFileUploader p, [data-testid=stSkipToContent], .stNumberInput [role=alert] *, [role=listbox] *, " +
  ".stFileChip [role=alert]";

// The sheet stays in <head> when Streamlit removes this element between two pages: no flash.
function addSheet() {
  if (document.getElementById(SHEET)) return;
  const link = document.createElement("link");
  link.id = SHEET;
  link.rel = "stylesheet";
  link.href = "/page.css";
  document.head.append(link);
}

// Streamlit writes its own title and language late; ours wins without a loop, since equal
// values are not written again.
function apply(data) {
  const root = document.documentElement;
  const wanted = { lang: data.lang, dir: data.dir, "data-role": data.role, "data-text": data.text };
  for (const [name, value] of Object.entries(wanted)) {
    if (root.getAttribute(name) !== value) root.setAttribute(name, value);
  }
  if (document.title !== data.title) document.title = data.title;
}

// One watcher for all runs: two that want different titles would call each other for ever.
let described;
const late = new MutationObserver(() => apply(described));

// Maps and lists that we draw ourselves speak the right language, and change at every touch.
const ours = ({ target }) => target.closest(".map-piece, .tappable");

// Streamlit's own dialog for a lost connection is English and lies over the whole page.
const opened = new MutationObserver((changes) => {
  if (changes.every(ours)) return;
  for (const dialog of document.querySelectorAll('[data-testid="stDialog"]')) {
    if (!dialog.textContent.includes("Connection error")) continue;
    const close = ["Close", described.widgets.Close].map((name) => `button[aria-label="${name}"]`);
    dialog.querySelector(close.join())?.click();
    sayOffline();
  }
  translateWidgets();
  announce();
});

// A message is only heard in a place that was there before it: a screen drawn anew has none.
const spoken = document.createElement("p");
spoken.className = "only-read spoken";
spoken.setAttribute("role", "status");

function announce() {
  if (!spoken.isConnected) document.body.append(spoken);
  for (const message of document.querySelectorAll(".message:not([data-heard])")) {
    message.dataset.heard = "";
    spoken.textContent = message.textContent;
  }
}

// Streamlit's own fields speak English only. What was replaced is remembered, since the language
// of a visit can change.
const replaced = { "aria-label": new WeakMap(), placeholder: new WeakMap(), text: new WeakMap() };

function translateWidgets() {
  for (const name of ["aria-label", "placeholder"]) {
    for (const part of document.querySelectorAll(`:is(.stApp, [role=dialog]) [${name}]`)) {
      const write = (here) => part.setAttribute(name, here);
      translate(replaced[name], part, part.getAttribute(name), write);
    }
  }
  // "Shortcut 1": the figure in it says the same in every language.
  for (const key of document.querySelectorAll("kbd[aria-label]")) key.removeAttribute("aria-label");
  for (const { childNodes } of document.querySelectorAll(WIDGET_TEXTS)) {
    for (const words of childNodes) {
      if (!words.data) continue;
      const said = words.data.trim();
      const write = (here) => (words.data = words.data.replace(said, () => here));
      translate(replaced.text, words, said, write);
    }
  }
}

// A longer message is told by its first sentence.
function translate(known, part, said, write) {
  const before = known.get(part);
  const word = before?.here === said ? before.word : said;
  const here = described.widgets[word] ?? described.widgets[/^[^.]+\./.exec(word)?.[0]];
  if (!here || here === said) return;
  known.set(part, { word, here });
  write(here);
}

function sayOffline() {
  if (document.querySelector(".offline")) return;
  const line = document.createElement("p");
  line.className = "offline";
  line.setAttribute("role", "status");
  document.body.append(line);
  line.textContent = described.offline;
  untilOnline(line);
}

async function untilOnline(line) {
  try {
    if ((await fetch("/_stcore/health")).ok) return line.remove();
  } catch {
    // still offline
  }
  setTimeout(() => untilOnline(line), 2000);
}

// Streamlit leaves a new page where the one before was scrolled to.
function begin(place) {
  if (described && described.place !== place) document.querySelector(".stMain")?.scrollTo(0, 0);
}

// Filled once and then only changed, so that whoever chooses keeps the focus.
function fill(select, languages) {
  const wanted = JSON.stringify(languages);
  if (select.filled === wanted) return;
  select.filled = wanted;
  const options = Object.entries(languages).map(([code, name]) => {
    const option = new Option(name, code);
    option.lang = code;
    return option;
  });
  select.replaceChildren(...options);
}

// Arrow keys pass through other languages: only the one they stop at is chosen.
let stopped;
function choose(select, set) {
  clearTimeout(stopped);
  stopped = setTimeout(set, 300, "language", select.value);
}

function offer(box, { lang, text, languages, sizes, words }, set) {
  const select = box.querySelector("select");
  fill(select, languages);
  select.value = lang;
  select.setAttribute("aria-label", words.language);
  select.onchange = () => choose(select, set);
  box.querySelector("[role=group]").setAttribute("aria-label", words.size);
  for (const button of box.querySelectorAll("button")) {
    button.querySelector(".only-read").textContent = sizes[button.value];
    button.setAttribute("aria-pressed", button.value === text);
    button.onclick = () => set("size", button.value);
  }
}

// Clocks run here, so that no screen asks the server for the time. What a clock says is changed as
// data of its text, which the watcher above passes over.
const until = new WeakMap();

function tick() {
  if (document.hidden) return;
  for (const clock of document.querySelectorAll("[data-left]")) {
    const left = Number(clock.dataset.left);
    if (!until.has(clock)) until.set(clock, Date.now() + 1000 * left);
    const now = "stands" in clock.dataset ? left : Math.round((until.get(clock) - Date.now()) / 1000);
    const words = clock.dataset.words ? inWords(clock.dataset.words, now) : inFigures(now);
    if (clock.firstChild && clock.firstChild.data !== words) clock.firstChild.data = words;
    clock.toggleAttribute("data-over", now < 0);
  }
}
setInterval(tick, 1000);

function inFigures(seconds) {
  const size = Math.abs(seconds);
  return `${seconds < 0 ? "+" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}

function inWords(words, seconds) {
  const told = JSON.parse(words);
  return told[Math.min(told.length - 1, Math.max(0, Math.ceil(seconds / 60)))];
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  begin(data.place);
  described = data;
  addSheet();
  apply(data);
  translateWidgets();
  offer(parentElement.querySelector(".settings"), data, setTriggerValue);
  announce();
  opened.observe(document.body, { childList: true, subtree: true });
  late.observe(document.head, { childList: true, subtree: true, characterData: true });
}

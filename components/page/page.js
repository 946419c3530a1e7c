const SHEET = "quartiersrunde-sheet";

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

// Streamlit's own dialog for a lost connection is English and lies over the whole page.
const opened = new MutationObserver(() => {
  for (const dialog of document.querySelectorAll('[data-testid="stDialog"]')) {
    if (!dialog.textContent.includes("Connection error")) continue;
    dialog.querySelector('button[aria-label="Close"]')?.click();
    sayOffline();
  }
});

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

export default function ({ data }) {
  begin(data.place);
  described = data;
  addSheet();
  apply(data);
  opened.observe(document.body, { childList: true, subtree: true });
  late.observe(document.head, { childList: true, subtree: true, characterData: true });
}

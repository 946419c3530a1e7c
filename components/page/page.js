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

export default function ({ data }) {
  described = data;
  addSheet();
  apply(data);
  late.observe(document.head, { childList: true, subtree: true, characterData: true });
}

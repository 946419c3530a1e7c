// What was chosen in each list, for whoever comes back to it from another page.
const choices = new Map();

// A list that grows while somebody reads it stays open and focused where it was.
function redraw(box, html, chosen) {
  if (box.drawn === html) return;
  box.drawn = html;
  const opened = [...box.querySelectorAll("details[open]")].map(({ id }) => id);
  const focused = box.contains(document.activeElement) ? document.activeElement.id : "";
  box.innerHTML = html;
  for (const part of box.querySelectorAll("details")) part.open ||= opened.includes(part.id);
  for (const id of chosen.values()) {
    const part = box.querySelector(`#${CSS.escape(id)}`);
    if (part) part[part.matches("option") ? "selected" : "checked"] = true;
  }
  if (focused) document.getElementById(focused)?.focus();
}

function show(box, id) {
  const part = id && box.querySelector(`#${CSS.escape(id)}`);
  if (!part) return;
  part.open = true;
  part.scrollIntoView({ block: "nearest" });
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tappable");
  const chosen = choices.get(data.list) ?? new Map();
  choices.set(data.list, chosen);
  redraw(box, data.html, chosen);
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
}

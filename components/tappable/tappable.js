// A list that grows while somebody reads it stays open and focused where it was.
function redraw(box, html) {
  if (box.drawn === html) return;
  box.drawn = html;
  const kept = [...box.querySelectorAll("details[open], input:checked")].map(({ id }) => id);
  const focused = box.contains(document.activeElement) ? document.activeElement.id : "";
  box.innerHTML = html;
  for (const part of box.querySelectorAll("details, input")) {
    if (kept.includes(part.id)) part[part.matches("input") ? "checked" : "open"] = true;
  }
  if (focused) document.getElementById(focused)?.focus();
}

function show(box, id) {
  const part = id && box.querySelector(`#${CSS.escape(id)}`);
  if (!part) return;
  part.open = true;
  part.scrollIntoView({ block: "nearest" });
}

export default function ({ data, parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tappable");
  redraw(box, data.html);
  show(box, data.shown);
  box.onclick = ({ target }) => {
    const tap = target.closest("[data-tap]")?.dataset.tap;
    if (tap) setTriggerValue("tap", tap);
  };
}

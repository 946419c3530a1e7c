// What is typed stays on the device until the server has answered it, so that no drawing of the
// table, whoever caused it, takes a letter away; what somebody else saved meanwhile is shown.
const typed = new Map(); // field -> { words, before, version, after, sent, said }
let number = Date.now(); // of what was sent last; a reloaded page goes on above it

class Table {
  constructor(box) {
    this.list = box.querySelector(".titles");
    this.state = box.querySelector(".titles-state");
    this.said = "";
    this.saved = false;
    this.list.addEventListener("input", ({ target }) => this.type(target));
    this.list.addEventListener("change", ({ target }) => typed.has(target.id) && this.commit(target));
    this.list.addEventListener("keydown", (event) => this.press(event));
  }

  show(data, send) {
    Object.assign(this, { data, send });
    for (const [field, one] of typed) this.settle(field, one);
    this.arrange(data.rows);
    this.draw();
    this.post();
  }

  stored(field) {
    return this.data.titles[field] ?? "";
  }

  // What was refused stays typed, and its writer now knows what stands there.
  settle(field, one) {
    if (!one.sent || one.sent > this.data.heard) return;
    const said = this.data.refused[field];
    this.saved = !said;
    if (said) Object.assign(one, { sent: 0, before: this.stored(field), said });
    else typed.delete(field);
  }

  // Rows that are still the same stay untouched under the hand that types in them.
  arrange(rows) {
    const known = new Map([...this.list.children].map((row) => [row.dataset.idea, row]));
    const wanted = new Set(rows.map(([idea]) => idea));
    for (const [idea, row] of known) if (!wanted.has(idea)) row.remove();
    const focused = document.activeElement;
    rows.forEach(([idea, html], place) => {
      let row = known.get(idea);
      if (row?.drawn !== html) row = renewed(row, idea, html);
      const there = this.list.children[place];
      if (there !== row) this.list.insertBefore(row, there ?? null);
    });
    if (focused?.id && !focused.isConnected) document.getElementById(focused.id)?.focus();
  }

  fields() {
    return [...this.list.querySelectorAll("input")];
  }

  type({ id, value, dataset }) {
    const { words, before, version, after, sent } = typed.get(id) ?? {};
    typed.set(id, {
      words: value,
      before: sent ? plain(words) : (before ?? this.stored(id)),
      version: version ?? Number(dataset.version),
      after: sent || after || 0,
      sent: 0,
    });
    this.saved = false;
    this.said = "";
    this.draw();
  }

  press(event) {
    const { key, target, isComposing } = event;
    if (isComposing || !target.matches("input")) return;
    if (key === "Escape") this.giveUp(target);
    if (key !== "Enter") return;
    event.preventDefault();
    this.commit(target);
    this.next(target);
  }

  giveUp({ id }) {
    if (typed.get(id)?.sent) return;
    typed.delete(id);
    this.draw();
  }

  commit(input) {
    const field = input.id;
    const old = this.data.old.includes(field);
    const one = typed.get(field) ?? { before: this.stored(field), version: Number(input.dataset.version) };
    if (one.sent) return;
    const words = plain(input.value);
    if ((words === this.stored(field) && !old) || (one.said && !words)) return this.giveUp(input);
    number += 1;
    typed.set(field, { ...one, words, said: "", sent: number });
    this.draw();
    this.post();
  }

  post() {
    const titles = [...typed]
      .filter(([, one]) => one.sent)
      .map(([field, { words, before, version }]) => ({ field, words, before, version }));
    if (titles.length) this.send({ number, titles });
  }

  next(input) {
    const gaps = this.fields().filter((one) => one === input || (one.lang === input.lang && this.isGap(one)));
    const found = gaps[gaps.indexOf(input) + 1] ?? gaps[0];
    if (found === input) return;
    found.focus();
    found.scrollIntoView({ block: "center" });
  }

  isGap(input) {
    const one = typed.get(input.id);
    if (one) return !one.sent && input.checkVisibility();
    const missing = !this.stored(input.id) || this.data.old.includes(input.id);
    return missing && input.checkVisibility();
  }

  draw() {
    for (const input of this.fields()) this.drawGap(input);
    const { saved, sending, gone } = this.data.texts;
    for (const [field, { sent }] of typed) {
      if (sent || document.getElementById(field)) continue;
      this.said = gone;
      typed.delete(field);
    }
    const waiting = [...typed.values()].filter(({ sent }) => sent).length;
    write(this.state, this.said || (waiting ? sending.replace("{n}", waiting) : this.saved ? saved : ""));
  }

  drawGap(input) {
    const one = typed.get(input.id);
    const stored = this.stored(input.id);
    const value = one ? one.words : stored;
    if (input.value !== value) input.value = value;
    const old = !one && this.data.old.includes(input.id);
    const gap = input.parentElement;
    gap.querySelector(".dot").classList.toggle("dot-filled", Boolean(stored) && !one && !old);
    gap.querySelector(".title-old").hidden = !old;
    const meanwhile = one && !one.sent && one.after <= this.data.heard && one.before !== stored;
    this.say(gap.querySelector(".title-said"), input.lang, {
      said: one?.said || (meanwhile ? this.data.texts.changed : ""),
      other: stored,
    });
  }

  say(place, lang, { said, other }) {
    write(place, said);
    if (!said || !other) return;
    const name = document.createElement("b");
    Object.assign(name, { lang, dir: "auto", textContent: other });
    place.append(name);
  }
}

function plain(words) {
  return words.normalize("NFC").trim();
}

function renewed(row, idea, html) {
  const made = document.createElement("li");
  made.dataset.idea = idea;
  made.drawn = html;
  made.innerHTML = html;
  const open = row?.querySelector("details")?.open;
  if (open) made.querySelector("details").open = true;
  row?.replaceWith(made);
  return made;
}

function write(place, words) {
  if (place.firstChild?.textContent !== words || place.children.length) place.textContent = words;
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement;
  box.table ??= new Table(box);
  box.table.show(data, (sent) => setTriggerValue("save", sent));
}

// Which ideas are shown, on the map and in the list alike. The list follows by a style sheet, so
// that it stays filtered whenever it is drawn anew.
class Filter {
  constructor(form, words, changed) {
    this.form = form;
    this.words = words;
    this.sheet = document.head.appendChild(document.createElement("style"));
    this.count = document.createElement("output");
    this.mine = new Set();
    form.setAttribute("aria-label", words.filter);
    this.kept = {};
    form.onchange = () => {
      this.kept = this.wanted;
      this.apply();
      changed();
    };
    form.onsubmit = () => false;
  }

  // Each choice has a `name`, a `label` and `options` of a value and its words.
  offer(choices) {
    this.form.hidden = !choices;
    const fields = (choices ?? []).map(({ name, label, options }) => {
      const choice = Object.assign(document.createElement("select"), { name, ariaLabel: label });
      choice.append(...options.map(([value, said]) => new Option(said, value, false, value === this.kept[name])));
      return choice;
    });
    this.form.replaceChildren(...fields, this.count);
  }

  own(numbers) {
    this.mine = new Set(numbers);
    this.apply();
  }

  get wanted() {
    return Object.fromEntries(new FormData(this.form));
  }

  // Asked once, for the pins are many.
  get passing() {
    const { field: only = "", kind: sort = "", who = "" } = this.wanted;
    return ({ number, field, kind }) =>
      (!only || only === field) && (!sort || sort === kind) && (!who || this.mine.has(number));
  }

  apply() {
    const { field, kind, who } = this.wanted;
    const mine = [...this.mine].map((number) => `[data-number="${number}"]`).join();
    const rows = [
      "li",
      field && `[data-field="${CSS.escape(field)}"]`,
      kind && `[data-kind="${CSS.escape(kind)}"]`,
      who && `:is(${mine || "none"})`,
    ].filter(Boolean);
    const passing = rows.join("");
    const all = rows.length === 1;
    this.sheet.textContent = all ? "" : this.hiding(passing);
    if (!all) document.dispatchEvent(new CustomEvent("wanted"));
    const n = all ? 0 : document.querySelectorAll(`.ideas > ${passing}`).length;
    this.count.textContent = all ? "" : named(this.words.shown, { n });
  }

  // Lists keep no room for what they hide.
  hiding(passing) {
    return `.ideas > li:not(${passing}), :is(.ideas, .ideas-part):not(:has(${passing})) { display: none !important }
      .stApp ul.ideas { content-visibility: visible }`;
  }

  close() {
    this.sheet.remove();
  }
}

const GRID = 1e4; // a place is kept to four decimals: about ten metres, the length of a nudge
const PAUSE = 350; // ms after the last nudge

const onGrid = (degrees) => Math.round(degrees * GRID) / GRID;

// Where an idea is to be: shown at once, then told to the server, which answers with the place's
// name. `turn` counts what was told, so that an answer to something older moves nothing back.
class Placing {
  constructor(bar, words, mark) {
    this.bar = bar;
    this.mark = mark;
    this.turn = 0;
    this.away = new AbortController();
    for (const deed of ["pointerdown", "keydown", "click"]) {
      const hear = ({ target }) => bar.contains(target) || this.flush();
      document.addEventListener(deed, hear, { capture: true, signal: this.away.signal });
    }
    this.said = Object.assign(textElement("p", ""), { className: "map-said" });
    this.said.setAttribute("role", "status");
    const ways = [["west", "←", -1, 0], ["north", "↑", 0, 1], ["south", "↓", 0, -1], ["east", "→", 1, 0]];
    this.nudges = ways.map(([way, sign, east, north]) =>
      this.button(sign, words[way], () => this.nudge(east, north)),
    );
    this.sure = this.button(words.here, "", () => this.tell(0, true));
    const group = document.createElement("div");
    group.className = "map-nudges";
    group.append(...this.nudges);
    bar.replaceChildren(this.said, group, this.sure);
  }

  button(words, label, act) {
    const button = Object.assign(textElement("button", words), { type: "button", onclick: act });
    if (label) button.title = button.ariaLabel = label;
    return button;
  }

  show(wanted, send) {
    const begun = this.active;
    this.send = send;
    this.active = Boolean(wanted);
    this.bar.hidden = !wanted;
    this.bar.parentElement.classList.toggle("placing", this.active);
    if (!wanted) this.untold = undefined;
    // Whoever begins anew sees what the server knows: what came too late for the last idea is gone.
    if (!wanted || (begun && wanted.turn < this.turn)) return;
    this.turn = wanted.turn;
    this.spot = wanted.spot && { lon: wanted.spot[0], lat: wanted.spot[1] };
    this.said.textContent = wanted.said;
    this.sure.hidden = wanted.sure;
    this.draw();
  }

  draw() {
    for (const button of [...this.nudges, this.sure]) button.disabled = !this.spot;
    this.mark(this.spot && [this.spot.lat, this.spot.lon]);
  }

  point({ lat, lng }) {
    this.move(lng, lat, 0);
  }

  nudge(east, north) {
    this.move(this.spot.lon + east / GRID, this.spot.lat + north / GRID, PAUSE);
  }

  move(lon, lat, pause) {
    this.spot = { lon: onGrid(lon), lat: onGrid(lat) };
    this.sure.hidden = false;
    this.draw();
    this.tell(pause, false);
  }

  tell(pause, sure) {
    clearTimeout(this.waiting);
    this.turn += 1;
    this.untold = { ...this.spot, sure, turn: this.turn };
    this.waiting = setTimeout(() => this.flush(), pause);
  }

  // Whatever is pressed next, it is pressed for the place that is seen: that is told before.
  flush() {
    clearTimeout(this.waiting);
    if (this.untold) this.send(this.untold);
    this.untold = undefined;
  }

  close() {
    clearTimeout(this.waiting);
    this.away.abort();
  }
}

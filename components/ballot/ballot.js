// The ballot answers a tap at once, keeps what is not stored yet on the device, and sends it
// when the network is back. Kept are ids, dots and sequences: no words, no person.
const KEPT = "quartiersrunde-ballot:";
const RETRY = [500, 1000, 2000, 4000];
const PATIENCE = 5000; // ms: a line that the Wi-Fi has swallowed never says that it is dead
const MANY = 1000; // more dots than any ballot has

function load(ballot) {
  try {
    return JSON.parse(localStorage.getItem(KEPT + ballot)) ?? { workshop: "", changes: {} };
  } catch {
    return { workshop: "", changes: {} };
  }
}

function keep(ballot, kept) {
  if (!Object.keys(kept.changes).length) localStorage.removeItem(KEPT + ballot);
  else localStorage.setItem(KEPT + ballot, JSON.stringify(kept));
}

// One per tab, so that two tabs of one person can be told apart; no identity.
function device() {
  const known = sessionStorage.getItem(KEPT);
  if (known) return known;
  const made = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  sessionStorage.setItem(KEPT, made);
  return made;
}

// Sends the kept changes of every ballot this device has served; one per tab, which goes on while
// its person looks at other screens.
class Post {
  constructor() {
    this.hear = () => {};
    this.failures = 0;
    this.busy = false; // the server answers, but has no time for this ballot
    this.sending = false;
    this.timer = 0;
    addEventListener("online", () => this.send());
  }

  ballots() {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(KEPT))
      .map((name) => name.slice(KEPT.length));
  }

  kept(ballot) {
    return load(ballot).changes;
  }

  put(ballot, workshop, idea, value, sequence) {
    const kept = load(ballot);
    kept.workshop = workshop;
    kept.changes[idea] = { value, sequence };
    keep(ballot, kept);
    this.send();
  }

  async send() {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    let arrived = true;
    for (const ballot of this.ballots()) arrived = (await this.deliver(ballot)) && arrived;
    this.sending = false;
    if (arrived) {
      this.failures = 0;
      if (this.ballots().length) this.send();
    } else {
      this.failures += 1;
      const pause = RETRY[Math.min(this.failures, RETRY.length) - 1];
      this.timer = setTimeout(() => this.send(), pause * (0.75 + Math.random() / 2));
      this.hear(null, null);
    }
  }

  async deliver(ballot) {
    const { workshop, changes } = load(ballot);
    const sent = Object.entries(changes).map(([idea, change]) => ({ idea, ...change }));
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), PATIENCE);
    let status, answer;
    try {
      const response = await fetch("/ballot", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ workshop, ballot, device: device(), changes: sent }),
        signal: patience.signal,
      });
      status = response.status;
      answer = await response.json();
    } catch {
      this.busy = false;
      return false;
    } finally {
      clearTimeout(end);
    }
    this.busy = status === 429 || status >= 500;
    if (this.busy) return false;
    this.settle(ballot, sent);
    this.hear(ballot, answer);
    return true;
  }

  // What was tapped while the answer was on its way stays for the next delivery.
  settle(ballot, sent) {
    const kept = load(ballot);
    for (const { idea, sequence } of sent) {
      if (kept.changes[idea]?.sequence === sequence) delete kept.changes[idea];
    }
    keep(ballot, kept);
  }
}

// Takes the dots of a practice ballot and forgets them with the page: nothing is sent or kept.
class Nowhere {
  votes = {};

  kept() {
    return {};
  }

  put(ballot, _workshop, idea, value, sequence) {
    delete this.votes[idea];
    if (value !== null) this.votes[idea] = value;
    this.hear(ballot, { votes: { ...this.votes }, next: sequence + 1 });
  }

  send() {}
}

class Ballot {
  constructor(box) {
    this.box = box;
    this.served = 0;
    box.addEventListener("click", (event) => this.tap(event));
    box.addEventListener("input", (event) => this.find(event));
  }

  show(data) {
    const another = data.ballot !== this.data?.ballot;
    this.data = data;
    this.post ??= data.practice ? new Nowhere() : (globalThis.quartiersrundePost ??= new Post());
    this.post.hear = (ballot, answer) => this.hear(ballot, answer);
    if (another) Object.assign(this, { served: 0, next: 0, closed: false, said: "", saved: false });
    if (another || this.drawn !== data.html) {
      this.drawn = data.html;
      this.box.innerHTML = data.html;
      this.shuffle();
    }
    this.learn(data);
    this.next = Math.max(this.next, this.lastKept() + 1);
    this.closed ||= data.closed;
    this.draw();
    this.post.send();
  }

  // The cards are drawn once for everybody; each ballot has them in an order of its own.
  shuffle() {
    const list = this.box.querySelector(".ballot-list");
    for (const number of this.data.order) list.append(list.querySelector(`[data-number="${number}"]`));
  }

  // An answer that was overtaken by a newer one has nothing to tell.
  learn({ votes, next }) {
    if (next < this.served) return;
    this.served = next;
    this.stored = votes;
    this.next = Math.max(this.next, next);
  }

  lastKept() {
    return Math.max(0, ...Object.values(this.kept()).map(({ sequence }) => sequence));
  }

  kept() {
    return this.post.kept(this.data.ballot);
  }

  // What the person wants, given first first: what is stored, and over it what still waits.
  wanted() {
    const wanted = { ...this.stored };
    const kept = Object.entries(this.kept()).sort(([, a], [, b]) => a.sequence - b.sequence);
    for (const [idea, { value }] of kept) {
      delete wanted[idea];
      wanted[idea] = value;
    }
    return wanted;
  }

  // What counts of it, per card: the rule of sessions/counting.py.
  counted(wanted, dots = this.data.dots) {
    if (this.data.kind === "stance") return this.latest(wanted);
    const counted = Object.fromEntries(this.cards().map(({ dataset }) => [dataset.idea, 0]));
    let left = dots;
    for (const [idea, value] of Object.entries(wanted)) {
      const card = this.data.merged[idea] ?? idea;
      const room = Math.min(value ?? 0, left, this.data.most - (counted[card] ?? this.data.most));
      if (room <= 0) continue;
      counted[card] += room;
      left -= room;
    }
    return { counted, left };
  }

  latest(wanted) {
    const counted = {};
    for (const [idea, value] of Object.entries(wanted)) {
      if (value !== null) counted[this.data.merged[idea] ?? idea] = value;
    }
    return { counted, left: this.data.dots - Object.keys(counted).length };
  }

  cards() {
    return [...this.box.querySelectorAll("[data-idea]")];
  }

  tap({ target }) {
    const button = target.closest("button[data-by], button[data-stance]");
    if (!button || this.closed) return;
    const idea = button.closest("[data-idea]").dataset.idea;
    const wanted = this.wanted();
    const { counted, left } = this.counted(wanted);
    const mark = this.mark(button.dataset, counted[idea], left);
    if (mark === undefined) return this.say(this.data.texts.too_many_dots);
    this.said = "";
    this.saved = false;
    for (const old of Object.keys(wanted)) {
      if (this.data.merged[old] === idea && (wanted[old] ?? null) !== null) this.change(old, null);
    }
    this.change(idea, mark);
    this.draw();
  }

  // What a button makes of the mark of its card; undefined where there are no dots left for it.
  mark({ by, stance }, had, left) {
    if (stance !== undefined) return Number(stance) === had ? null : Number(stance);
    if (Number(by) > 0 && left < 1) return undefined;
    return had + Number(by) || null;
  }

  change(idea, value) {
    this.post.put(this.data.ballot, this.data.workshop, idea, value, this.next);
    this.next += 1;
  }

  hear(ballot, answer) {
    if (ballot === this.data.ballot && answer) {
      if (answer.votes) this.learn(answer);
      const reason = answer.reason ?? answer.refused?.[0]?.reason;
      this.closed ||= reason === "submission_closed";
      this.saved = !reason;
      if (reason) this.said = this.data.texts[reason] ?? this.data.texts.other;
      if (reason && !this.box.isConnected && this.data.alone) sayEverywhere(this.said);
    }
    this.draw();
  }

  say(sentence) {
    this.said = sentence;
    this.draw();
  }

  find({ target }) {
    const wanted = target.value.trim();
    const card = this.cards().find(
      ({ dataset }) => dataset.number === wanted || dataset.old.split(" ").includes(wanted),
    );
    for (const other of this.cards()) other.toggleAttribute("data-found", other === card);
    card?.scrollIntoView({ block: "center" });
  }

  draw() {
    const wanted = this.wanted();
    const { counted, left } = this.counted(wanted);
    for (const card of this.cards()) this.drawCard(card, counted[card.dataset.idea]);
    const bar = this.box.querySelector(".ballot-bar");
    if (this.data.kind === "dots") fill(bar.querySelector(".dots"), left, this.data.dots);
    write(bar.querySelector("strong"), this.data.texts.left[left]);
    this.box.querySelector(".ballot-over").hidden = !this.closed;
    const surplus = this.data.kind === "dots" && MANY - this.counted(wanted, MANY).left > this.data.dots - left;
    this.box.querySelector(".ballot-surplus").hidden = !surplus;
    this.drawState(bar.querySelector(".ballot-state"));
  }

  drawCard(card, mark) {
    if (this.data.kind === "stance") this.drawStance(card, mark);
    else this.drawDots(card, mark);
  }

  drawStance(card, stance) {
    for (const button of card.querySelectorAll("button[data-stance]")) {
      button.disabled = this.closed;
      button.setAttribute("aria-pressed", Number(button.dataset.stance) === stance);
    }
    card.toggleAttribute("data-dotted", stance !== undefined);
  }

  drawDots(card, dots) {
    const had = card.contains(document.activeElement);
    fill(card.querySelector(".dots"), dots, this.data.most);
    write(card.querySelector(".ballot-given"), this.data.texts.given[dots]);
    const [give, take] = card.querySelectorAll("button[data-by]");
    give.hidden = this.closed || dots >= this.data.most;
    take.hidden = this.closed || dots < 1;
    card.toggleAttribute("data-dotted", dots > 0);
    if (had && document.activeElement === document.body) (give.hidden ? take : give).focus();
  }

  drawState(line) {
    const waiting = Object.keys(this.kept()).length;
    const { busy, offline, sending, saved } = this.data.texts;
    const failed = this.post.busy ? busy : offline;
    clearTimeout(this.soon);
    if (this.said) write(line, this.said);
    else if (waiting && this.post.failures) write(line, failed.replace("{n}", waiting));
    else if (waiting) {
      write(line, "");  // what was saved before is not said of what is under way
      this.soon = setTimeout(() => write(line, sending.replace("{n}", waiting)), 400);
    } else write(line, this.saved ? saved : "");
    line.toggleAttribute("data-waiting", waiting > 0 && this.post.failures > 0);
  }
}

// A dot that came too late must be told of, whatever its person looks at by then.
function sayEverywhere(words) {
  const line = document.createElement("p");
  line.className = "moved";
  line.setAttribute("role", "alert");
  document.body.append(line);
  line.textContent = words;
  addEventListener("pointerdown", () => line.remove(), { once: true });
}

function write(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

// Full dots are discs, the others rings: shape tells them apart.
function fill(row, filled, total) {
  if (row.children.length !== total) {
    row.replaceChildren(...Array.from({ length: total }, () => document.createElement("i")));
  }
  [...row.children].forEach((dot, place) => {
    dot.className = place < filled ? "dot dot-filled" : "dot";
  });
}

export default function ({ data: [data], parentElement }) {
  const box = parentElement.querySelector(".ballot");
  box.ballot ??= new Ballot(box);
  box.ballot.show(data);
}

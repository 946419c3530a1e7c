// A shared tablet: nobody sees what the person before has written, in no tab, by no way back.
const SERVED = "quartiersrunde-served";

let told, set, dialog;
let touched = false; // an untouched tablet has nothing to forget
let timer;

function hide() {
  document.documentElement.toggleAttribute("data-left", true);
  dialog.close();
}

function show() {
  document.documentElement.toggleAttribute("data-left", false);
}

function rest() {
  clearTimeout(timer);
  if (touched) timer = setTimeout(ask, 1000 * told.idle);
}

function ask() {
  dialog.querySelector("h2").textContent = told.ask;
  dialog.querySelector("button").textContent = told.stay;
  if (!dialog.open) dialog.showModal();
  count(told.warning);
}

function count(left) {
  if (left <= 0) return over();
  dialog.querySelector(".turn-left").textContent = told.left.replace("{n}", left);
  timer = setTimeout(() => count(left - 1), 1000);
}

function over() {
  touched = false;
  hide();
  set("over", told.person);
}

function touch() {
  if (!told) return;
  touched = true;
  if (!dialog?.open) rest();
}

function stay() {
  dialog.close();
  rest();
}

// At once, not when the server has answered: the next person stands there already.
function pass({ target }) {
  if (dialog?.isConnected && target.closest(".st-key-turns button")) hide();
}

// Another tab of this device serves somebody else by now.
function leave({ key, newValue }) {
  if (key !== SERVED || newValue === told.person) return;
  hide();
  set("left", newValue);
}

for (const kind of ["pointerdown", "keydown", "input"]) addEventListener(kind, touch, true);
addEventListener("click", pass, true);
addEventListener("storage", leave);
addEventListener("pagehide", hide); // a page taken out of the browser's memory is not drawn anew
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const another = told && told.person !== data.person;
  told = data;
  set = setTriggerValue;
  dialog = parentElement.querySelector("dialog");
  dialog.querySelector("button").onclick = stay;
  dialog.oncancel = stay;
  if (another) {
    touched = false;
    rest();
  }
  localStorage.setItem(SERVED, data.person);
  show();
}

// Reads a card out with the voices of this device. Some browsers also offer voices of a foreign
// service, which would be sent the words: those are left alone.
const SILENT = [
  "button, fieldset, style, .origin, [hidden], [aria-hidden='true']",
  "details:not([open]) > :not(summary)",
  "summary:not(:has(h2, h3))", // only a handle
].join();
const PATIENCE = 1000; // ms: some browsers look for their voices late

let told;
let reading; // at most one: { button, said }

const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];

function voiceFor(lang) {
  const voices = speechSynthesis.getVoices().filter(({ localService }) => localService);
  return voices.find((voice) => primary(voice.lang) === primary(lang));
}

function voicesKnown() {
  if (speechSynthesis.getVoices().length) return undefined;
  return new Promise((known) => {
    speechSynthesis.onvoiceschanged = known;
    setTimeout(known, PATIENCE);
  });
}

// What a screen reader would say of the card, without what can be pressed.
function partsOf(card) {
  const found = [];
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (!data.trim() || parentElement.closest(SILENT)) continue;
    found.push({ words: data.trim(), lang: parentElement.closest("[lang]").lang });
  }
  return found;
}

function utterance({ words, lang }) {
  const voice = voiceFor(lang);
  return Object.assign(new SpeechSynthesisUtterance(words), { voice, lang: voice.lang });
}

function sayMissing(langs) {
  const names = [...new Set(langs)].map((lang) => `\u2068${told.names[lang] ?? lang}\u2069`);
  say(names.length ? told.missing.replace("{languages}", names.join(", ")) : "");
}

function say(words) {
  const line = document.querySelector(".aloud-said");
  if (line && line.textContent !== words) line.textContent = words;
}

async function read(button) {
  const mine = { button };
  reading = mine;
  button.setAttribute("aria-pressed", true);
  drawn.observe(document.body, { childList: true, subtree: true });
  await voicesKnown();
  if (reading !== mine) return;
  const parts = partsOf(button.closest("li, article"));
  sayMissing(parts.filter(({ lang }) => !voiceFor(lang)).map(({ lang }) => lang));
  // Kept, because Chrome forgets to tell the end of an utterance that nobody holds.
  mine.said = parts.filter(({ lang }) => voiceFor(lang)).map(utterance);
  if (!mine.said.length) return stop();
  const last = mine.said.at(-1);
  last.onend = last.onerror = () => reading === mine && stop();
  mine.said.forEach((one) => speechSynthesis.speak(one));
}

function stop() {
  if (!reading) return;
  reading.button.setAttribute("aria-pressed", false);
  reading = undefined;
  drawn.disconnect();
  speechSynthesis.cancel();
}

function tap({ target }) {
  say("");
  const button = target.closest("[data-aloud]");
  if (!button) return;
  const again = button === reading?.button;
  stop();
  if (!again) read(button);
}

// Another page, another language or a list drawn anew: what is read is not there any more.
const drawn = new MutationObserver(() => reading.button.isConnected || stop());

if ("speechSynthesis" in window) {
  speechSynthesis.getVoices(); // has the browser look for them
  document.addEventListener("click", tap);
  document.addEventListener("visibilitychange", () => document.hidden && stop());
  addEventListener("pagehide", stop);
} else {
  document.documentElement.dataset.voiceless = "";
}

export default function ({ data: [data] }) {
  told = data;
}

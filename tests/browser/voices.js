// Stands in for the voices of a device, which Chromium has none of here. `spoken` are the parts
// that were begun, [language of the voice, words]; `endPart()` is the end of the present one.
const waiting = [];
const spoken = [];
let listed = [];

const begin = () => waiting.length && spoken.push([waiting[0].voice.lang, waiting[0].text]);

const voices = {
  getVoices: () => listed,
  speak(part) {
    if (waiting.push(part) === 1) begin();
  },
  cancel() {
    const given_up = waiting.splice(0);
    setTimeout(() => given_up.forEach((part) => part.onerror?.(new Event("error"))));
  },
  arrive(langs) {
    listed = langs.map(({ lang, localService = true }) => ({ lang, localService }));
    voices.onvoiceschanged?.();
  },
};

Object.defineProperty(window, "speechSynthesis", { value: voices });
window.SpeechSynthesisUtterance = class {
  constructor(text) {
    this.text = text;
  }
};
window.spoken = spoken;
window.silent = () => waiting.length === 0;
window.endPart = () => {
  waiting.shift().onend?.();
  begin();
};

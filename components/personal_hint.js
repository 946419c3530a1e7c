// Looks at what is being typed, on the device alone, and says what may be personal in it.
const listening = new WeakMap();

function found({ fields, patterns, words }) {
  const typed = fields.flatMap((field) =>
    [...document.querySelectorAll(`${field} :is(input, textarea)`)].map(({ value }) => value),
  );
  return Object.entries(patterns)
    .filter(([, pattern]) => typed.some((text) => new RegExp(pattern, "u").test(text)))
    .map(([kind]) => words[kind]);
}

export default function ({ data: [data], parentElement }) {
  const hint = parentElement.querySelector(".hint");
  const look = () => {
    const what = found(data).join(", ");
    const sentence = what && data.sentence.replace("{what}", what);
    if (hint.textContent !== sentence) hint.textContent = sentence;
    hint.hidden = !what;
  };
  document.removeEventListener("input", listening.get(parentElement));
  listening.set(parentElement, look);
  document.addEventListener("input", look);
  look();
  return () => {
    document.removeEventListener("input", look);
  };
}

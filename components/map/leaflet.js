const TOUCH = 48; // px
let library;

function load(tag, attributes) {
  return new Promise((resolve, reject) => {
    const part = Object.assign(document.createElement(tag), attributes);
    part.onload = resolve;
    part.onerror = reject;
    document.head.prepend(part);
  });
}

// Without its sheet Leaflet would measure a map that is not laid out yet.
function loadLeaflet() {
  library ??= Promise.all([
    load("link", { rel: "stylesheet", href: "/leaflet/leaflet.css" }),
    load("script", { src: "/leaflet/leaflet.js" }),
  ])
    .then(() => load("script", { src: "/leaflet/leaflet.markercluster.js" }))
    .then(
      () => window.L,
      () => (library = undefined),
    );
  return library;
}

// Text only ever enters the page as text.
function textElement(tag, text, language) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = "auto";
  if (language) element.lang = language;
  return element;
}

function pictogram(name) {
  const around = document.createElement("i");
  around.append(Object.assign(document.createElement("i"), { className: `pictogram pictogram-${name}` }));
  return around;
}

function icon(L, name, size, inner) {
  return L.divIcon({ className: name, html: inner ?? "", iconSize: [size, size] });
}

function named(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

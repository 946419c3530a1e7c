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
  ]).then(
    () => window.L,
    () => (library = undefined),
  );
  return library;
}

// Text only ever enters the page as text.
function textElement(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = "auto";
  return element;
}

function icon(L, name, size, inner, shift = [0, 0]) {
  return L.divIcon({
    className: name,
    html: inner ?? "",
    iconSize: [size, size],
    iconAnchor: [size / 2 - shift[0], size / 2 - shift[1]],
  });
}

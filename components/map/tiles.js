// Pictures under the quarter. Says so where the service that they come from does not answer.
function drawTiles({ L, map, element }, { url, least, most, bounds, state, silent }) {
  const [west, south, east, north] = bounds;
  const layer = L.tileLayer(url, {
    bounds: [[south, west], [north, east]],
    minNativeZoom: least,
    maxNativeZoom: most,
    minZoom: 0,
    maxZoom: 24,
  }).addTo(map);
  const lies = () => map.hasLayer(layer);
  if (state) layer.on("load", () => tellWhetherAnswered(element, state, silent, lies));
  return layer;
}

async function tellWhetherAnswered(element, state, silent, lies) {
  const answer = await fetch(state).catch(() => undefined);
  const told = answer?.ok ? await answer.json() : { answers: true };
  if (!lies()) return; // another map meanwhile, or this one in another language
  const note = element.querySelector(".map-silent") ?? element.appendChild(textElement("p", ""));
  note.className = "map-silent";
  note.setAttribute("role", "status");
  note.textContent = told.answers ? "" : silent;
}

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
  if (state) layer.on("load", () => tellWhetherAnswered(element, state, silent));
  return layer;
}

async function tellWhetherAnswered(element, state, silent) {
  const answer = await fetch(state).catch(() => undefined);
  const told = answer?.ok ? await answer.json() : { answers: true };
  const note = element.querySelector(".map-silent") ?? element.appendChild(textElement("p", ""));
  note.className = "map-silent";
  note.setAttribute("role", "status");
  note.textContent = told.answers ? "" : silent;
}

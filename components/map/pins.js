const FEW = 150; // ideas: up to here signs are only gathered where they would hide each other
const [NEAR, CROWDED] = [32, 50]; // px: signs that stand closer than this are gathered
const MANY = 50; // signs: from here on it is quicker to put all up anew

function pinSign({ number, field, kind, dots }) {
  const sign = document.createDocumentFragment();
  const disc = document.createElement("b");
  disc.append(textElement("span", number));
  if (dots !== null) disc.style.setProperty("--size", `${30 + 4 * Math.sqrt(dots)}px`);
  sign.append(disc);
  if (field) sign.append(pictogram(field));
  if (dots !== null) sign.append(textElement("small", dots));
  return sign;
}

// A ring in the colours of the ideas it stands for, in their proportion.
function gatheredSign(colours) {
  const share = 360 / colours.length;
  const parts = colours.sort().map((colour, place) => `${colour} ${place * share}deg ${(place + 1) * share}deg`);
  const disc = textElement("b", colours.length);
  disc.style.setProperty("--ring", `conic-gradient(${parts.join(",")})`);
  return disc;
}

// Signs are only drawn once they come into view.
function signs(L, words) {
  const drawn = (className, draw) =>
    L.DivIcon.extend({
      options: { iconSize: [TOUCH, TOUCH], className },
      createIcon(old) {
        const element = L.DivIcon.prototype.createIcon.call(this, old);
        const { inner, name, number } = draw(this.options);
        element.replaceChildren(inner);
        element.setAttribute("aria-label", name);
        if (number) element.dataset.number = number;
        return element;
      },
    });
  return {
    Pin: drawn("map-pin", ({ pin }) => ({ inner: pinSign(pin), name: pin.name, number: pin.number })),
    Gathered: drawn("map-gathered", ({ cluster }) => ({
      inner: gatheredSign(cluster.getAllChildMarkers().map(({ pin }) => pin.colour)),
      name: named(words.gathered, { n: cluster.getChildCount() }),
    })),
  };
}

class Pins {
  constructor(L, map, words, tapped) {
    this.L = L;
    this.map = map;
    this.tapped = tapped;
    this.signs = signs(L, words);
    this.tip = L.tooltip({ direction: "top", offset: [0, -18], className: "map-tip" });
    this.markers = new Map();
  }

  get reach() {
    return this.markers.size > FEW ? CROWDED : NEAR;
  }

  // Call whenever the range of zooms has changed: the gathering is counted for every zoom.
  settle() {
    this.group?.remove();
    this.group = this.L.markerClusterGroup({
      maxClusterRadius: this.reach,
      showCoverageOnHover: false,
      zoomToBoundsOnClick: false,
      spiderfyOnMaxZoom: false,
      spiderfyDistanceMultiplier: 1.8,
      animate: false,
      iconCreateFunction: (cluster) => new this.signs.Gathered({ cluster }),
    });
    this.group.on("clusterclick", ({ layer }) => this.open(layer));
    this.group.on("click", ({ layer }) => this.tapped(layer.pin));
    this.shown = new Set();
    this.group.addTo(this.map);
    this.update();
  }

  lift() {
    this.group?.remove();
    this.group = undefined;
  }

  show(pins) {
    const before = this.markers;
    this.markers = new Map();
    for (const pin of pins) {
      const known = before.get(pin.number);
      const same = known && JSON.stringify(known.pin) === JSON.stringify(pin);
      this.markers.set(pin.number, same ? known : this.marker(pin));
    }
    if (this.group && this.group.options.maxClusterRadius !== this.reach) this.settle();
    else this.update();
  }

  marker(pin) {
    const sign = new this.signs.Pin({ pin, className: `map-pin ${pin.kind} ${pin.outside ? "outside" : ""}` });
    const marker = this.L.marker(pin.at, { icon: sign, riseOnHover: true, zIndexOffset: -10 * (pin.dots ?? 0) });
    marker.pin = pin;
    marker.on("add", () => marker.getElement().style.setProperty("--colour", pin.colour));
    return marker;
  }

  // What a sign stands for: while it is pointed at or has the focus.
  tell(element) {
    const marker = this.markers.get(Number(element?.dataset.number));
    if (!marker) return;
    const { title, language, about } = marker.pin;
    const said = document.createElement("div");
    said.append(textElement("strong", title, language), textElement("span", about));
    this.tip.setLatLng(marker.getLatLng()).setContent(said).addTo(this.map);
  }

  hush() {
    this.tip.remove();
  }

  // Only what has changed is put up or taken down.
  update() {
    if (!this.group) return;
    const focused = this.map.getContainer().contains(document.activeElement) && document.activeElement.dataset.number;
    const passes = this.filter.passing;
    const wanted = new Set([...this.markers.values()].filter(({ pin }) => passes(pin)));
    let gone = [...this.shown].filter((marker) => !wanted.has(marker));
    if (gone.length > MANY) {
      this.group.clearLayers();
      this.shown = new Set();
    } else this.group.removeLayers(gone);
    this.group.addLayers([...wanted].filter((marker) => !this.shown.has(marker)));
    this.shown = wanted;
    if (focused) this.markers.get(Number(focused))?.getElement()?.focus();
  }

  // Ideas at one place stand around it; others come apart when the map comes closer.
  open(cluster) {
    const keyboard = document.activeElement === cluster.getElement();
    const bounds = cluster.getBounds();
    if (bounds.getNorthEast().equals(bounds.getSouthWest())) cluster.spiderfy();
    else {
      if (keyboard) this.map.once("moveend", () => this.focusNear(bounds.getCenter()));
      this.map.fitBounds(bounds, { padding: [TOUCH, TOUCH] });
      return;
    }
    if (keyboard) this.focusNear(bounds.getCenter());
  }

  focusNear(at) {
    const here = this.map.latLngToLayerPoint(at);
    const drawn = [...this.map.getPane("markerPane").querySelectorAll("[role=button]")];
    const away = (element) => here.distanceTo(this.L.DomUtil.getPosition(element));
    drawn.sort((one, other) => away(one) - away(other))[0]?.focus({ preventScroll: true });
  }

  reveal(number) {
    const marker = this.markers.get(number);
    if (this.shown?.has(marker)) this.group.zoomToShowLayer(marker, () => {});
    return marker?.getLatLng();
  }
}

class QuarterMap {
  constructor(L, element, data) {
    this.L = L;
    this.element = element;
    element.style.blockSize = `${data.height}px`;
    // Leaflet takes the focus at every tap: if the page then scrolled, the tap would hit elsewhere.
    element.focus = () => HTMLElement.prototype.focus.call(element, { preventScroll: true });
    this.map = L.map(element, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      zoomSnap: 0.25,
      maxBoundsViscosity: 1,
      fadeAnimation: false,
    });
    this.map.createPane("names").style.zIndex = 450;
    this.base = L.layerGroup().addTo(this.map);
    this.names = L.layerGroup().addTo(this.map);
    this.pins = L.layerGroup().addTo(this.map);
    this.addControls(data);
    this.map.on("click", ({ latlng }) => this.tapPlace(latlng));
    this.map.on("zoomend", () => this.declutter());
    element.addEventListener("keydown", (event) => {
      if (event.target === element && event.key === "Enter") this.tapPlace(this.map.getCenter());
    });
    element.addEventListener("pointerdown", () => (this.touched = true));
    this.resized = new ResizeObserver(() => this.fit());
    this.resized.observe(element);
  }

  addControls({ side, zoom, attribution }) {
    const { L, map } = this;
    const [zoomInTitle, zoomOutTitle] = zoom;
    L.control.zoom({ position: side, zoomInTitle, zoomOutTitle }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    const source = textElement("span", attribution).outerHTML;
    if (attribution) L.control.attribution({ prefix: false }).addAttribution(source).addTo(map);
  }

  show(data, send) {
    this.send = send;
    this.element.setAttribute("role", "region");
    this.element.setAttribute("aria-label", data.label);
    if (this.changed("base", data.base)) this.drawBase(data);
    if (data.tiles && this.changed("tiles", data.tiles)) drawTiles(this, data.tiles);
    if (this.changed("bounds", data.bounds)) this.frame(data.bounds);
    if (this.changed("pins", data.pins)) this.drawPins(data.pins);
    this.mark(data.chosen && [data.chosen[1], data.chosen[0]]);
  }

  changed(name, value) {
    const text = JSON.stringify(value);
    const before = this[`last_${name}`];
    this[`last_${name}`] = text;
    return before !== text;
  }

  frame([west, south, east, north]) {
    this.area = this.L.latLngBounds([south, west], [north, east]);
    this.fittedWidth = 0;
    this.fit();
  }

  // A map is often laid out narrow or hidden at first: fit it until somebody has touched it.
  fit() {
    this.map.invalidateSize({ animate: false });
    const width = this.element.clientWidth;
    if (this.touched || !this.area || !width || width === this.fittedWidth) return;
    this.fittedWidth = width;
    this.map.setMinZoom(0).setMaxBounds(null);
    this.map.fitBounds(this.area, { animate: false });
    this.map.setMinZoom(this.map.getZoom() - 0.5).setMaxZoom(this.map.getZoom() + 4);
    this.map.setMaxBounds(this.area.pad(0.4));
    this.declutter();
  }

  drawBase({ base, labels }) {
    const { L } = this;
    this.base.clearLayers();
    this.names.clearLayers();
    L.geoJSON(JSON.parse(base), {
      interactive: false,
      style: (feature) => LAYERS[feature.properties.layer],
      pointToLayer: (feature, at) => L.circleMarker(at, { radius: 4, interactive: false }),
    }).addTo(this.base);
    for (const { name, layer, lon, lat, turn } of JSON.parse(labels)) {
      const text = textElement("span", name);
      if (turn) text.style.rotate = `${turn}deg`;
      const kind = layer.startsWith("street") ? "street" : ["place", "shop"].includes(layer) ? "spot" : "";
      const sign = icon(L, `map-name ${kind}`, 0, text);
      const still = { interactive: false, keyboard: false };
      L.marker([lat, lon], { icon: sign, pane: "names", ...still }).addTo(this.names);
    }
  }

  // The names come most helpful first; one that would lie on an earlier one waits for more zoom.
  declutter() {
    const taken = [];
    for (const text of this.element.querySelectorAll(".map-name span")) {
      text.style.visibility = "";
      const box = text.getBoundingClientRect();
      const free = taken.every(
        (other) =>
          box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      );
      if (free) taken.push(box);
      else text.style.visibility = "hidden";
    }
  }

  drawPins(pins) {
    const focused = document.activeElement?.dataset?.number;
    this.pins.clearLayers();
    for (const pin of pins) this.drawPin(pin);
    if (focused) this.element.querySelector(`[data-number="${focused}"]`)?.focus();
  }

  drawPin({ number, at, shift, title, language, colour, kind, dots }) {
    const { L } = this;
    const disc = document.createElement("b");
    disc.append(textElement("span", number));
    disc.style.setProperty("--colour", colour);
    if (dots !== null) disc.style.setProperty("--size", `${30 + 4 * Math.sqrt(dots)}px`);
    const sign = icon(L, `map-pin ${kind}`, TOUCH, disc, shift);
    const marker = L.marker(at, { icon: sign, riseOnHover: true, zIndexOffset: -10 * dots });
    const tap = () => this.send({ lon: at[1], lat: at[0], number });
    const name = textElement("span", title);
    name.lang = language;
    marker.bindTooltip(name, { direction: "top", offset: [shift[0], shift[1] - 18] });
    marker.on("click", tap).addTo(this.pins);
    const element = marker.getElement();
    element.dataset.number = number;
    element.setAttribute("aria-label", `${number} ${title}`);
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      tap();
    });
  }

  tapPlace({ lat, lng }) {
    this.mark([lat, lng]);
    this.send({ lon: lng, lat });
  }

  mark(at) {
    this.chosen?.remove();
    this.chosen = at && this.L.marker(at, {
      icon: icon(this.L, "map-chosen", TOUCH),
      interactive: false,
      keyboard: false,
    }).addTo(this.map);
  }

  close() {
    this.resized.disconnect();
    this.map.remove();
  }
}

const open = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const element = parentElement.querySelector(".quarter-map");
  loadLeaflet().then((L) => {
    if (!L || !element.isConnected) return;
    if (!open.has(element)) open.set(element, new QuarterMap(L, element, data));
    open.get(element).show(data, (tap) => setTriggerValue("tap", tap));
  });
  return () => {
    open.get(element)?.close();
    open.delete(element);
  };
}

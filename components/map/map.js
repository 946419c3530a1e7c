const CLOSEST = 20; // zoom: the four decimals of a place come apart here

class QuarterMap {
  constructor(L, piece, data) {
    this.L = L;
    this.piece = piece;
    this.words = data.words;
    this.element = piece.querySelector(".quarter-map");
    this.element.style.blockSize = `${data.height}px`;
    // Leaflet takes the focus at every tap: if the page then scrolled, the tap would hit elsewhere.
    this.element.focus = () => HTMLElement.prototype.focus.call(this.element, { preventScroll: true });
    this.map = this.openMap();
    const [tools, layers, bar] = [".map-filter", ".map-offers", ".map-bar"].map((name) => piece.querySelector(name));
    this.ground = new Ground(L, this.map);
    this.pins = new Pins(L, this.map, data.words, (pin) => this.tapPin(pin));
    this.offers = new Offers(L, this.map, layers, data.words);
    this.placing = new Placing(bar, data.words, (at) => this.mark(at));
    this.filter = new Filter(tools, data.words, () => this.pins.update());
    this.pins.filter = this.filter;
    this.addControls(data);
    this.listen();
  }

  openMap() {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return this.L.map(this.element, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      zoomSnap: 0.25,
      maxZoom: CLOSEST,
      maxBoundsViscosity: 1,
      fadeAnimation: false,
      zoomAnimation: false, // a map that is left meanwhile would fail at its end
      inertia: !calm,
    });
  }

  addControls({ side }) {
    const { L, map, words } = this;
    L.control.zoom({ position: side, zoomInTitle: words.closer, zoomOutTitle: words.further }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
  }

  listen() {
    const { element, pins } = this;
    this.away = new AbortController();
    const hear = (part, name, act, capture = false) =>
      part.addEventListener(name, act, { signal: this.away.signal, capture });
    this.map.on("click", ({ latlng }) => this.tapPlace(latlng));
    hear(element, "keydown", (event) => this.press(event));
    hear(element, "pointerdown", () => (this.touched = true));
    hear(element, "focusin", ({ target }) => target.matches(":focus-visible") && pins.tell(target));
    hear(element, "focusout", () => pins.hush());
    // Not at a touch, which opens the idea itself: it would only cost time.
    hear(element, "pointerover", ({ target, pointerType }) => {
      if (pointerType === "mouse") pins.tell(target.closest(".map-pin"));
    });
    hear(element, "pointerout", () => pins.hush());
    hear(document, "toggle", (event) => this.follow(event.target), true);
    hear(document, "click", (event) => this.showAsked(event));
    this.resized = new ResizeObserver(() => this.fit());
    this.resized.observe(element);
  }

  press(event) {
    const { target, key } = event;
    if (target === this.element && key === "Enter") this.tapPlace(this.map.getCenter());
    if (!target.matches(".map-pin, .map-gathered") || !["Enter", " "].includes(key)) return;
    event.preventDefault();
    target.click();
  }

  show(data, send) {
    this.element.setAttribute("role", "region");
    this.element.setAttribute("aria-label", data.label);
    const drawn = this.changed("ground", data.base);
    if (drawn) this.ground.show(data);
    if (this.changed("tiles", data.tiles)) this.layTiles(data.tiles);
    if (this.changed("source", data.attribution)) this.tellSource(data.attribution);
    if (this.changed("choices", data.choices)) this.filter.offer(data.choices);
    this.filter.own(data.mine);
    if (this.changed("pins", [data.pins, data.mine, data.choices])) this.pins.show(JSON.parse(data.pins));
    if (this.changed("bounds", data.bounds)) this.frame(data.bounds);
    else if (drawn) this.ground.declutter();
    if (this.changed("offers", data.offers)) this.offers.show(JSON.parse(data.offers));
    this.placing.show(data.placing, send);
    // Whoever looks for a place may tap it although there are ideas already; keys pass them by.
    this.map.getPane("markerPane").inert = this.placing.active;
    if (!data.placing) this.mark(this.chosen && this.pins.markers.get(this.chosen)?.getLatLng());
  }

  changed(name, value) {
    const text = JSON.stringify(value ?? null);
    const before = this[`last_${name}`];
    this[`last_${name}`] = text;
    return before !== text;
  }

  layTiles(tiles) {
    this.tiles?.remove();
    this.element.querySelector(".map-silent")?.remove();
    this.tiles = tiles && drawTiles(this, tiles);
  }

  tellSource(attribution) {
    this.source?.remove();
    const source = textElement("span", attribution).outerHTML;
    this.source = this.L.control.attribution({ prefix: false }).addAttribution(source);
    if (attribution) this.source.addTo(this.map);
  }

  frame([west, south, east, north]) {
    this.area = this.L.latLngBounds([south, west], [north, east]);
    const around = this.area.pad(0.4);
    // Whoever looks around keeps her view, unless the quarter is elsewhere now.
    this.touched &&= around.contains(this.map.getCenter());
    if (this.touched) this.map.setMaxBounds(around);
    this.fittedWidth = 0;
    this.fit();
  }

  // A map is often laid out narrow or hidden at first: fit it until somebody has touched it.
  fit() {
    this.map.invalidateSize({ animate: false });
    const width = this.element.clientWidth;
    if (this.touched || !this.area || !width || width === this.fittedWidth) return;
    this.fittedWidth = width;
    this.pins.lift();
    this.map.setMinZoom(0).setMaxBounds(null);
    this.map.fitBounds(this.area, { animate: false });
    this.map.setMinZoom(Math.floor(this.map.getZoom() - 0.5));
    this.map.setMaxBounds(this.area.pad(0.4));
    this.pins.settle();
    this.ground.declutter();
  }

  tapPlace(at) {
    this.pins.hush();
    if (this.placing.active) this.placing.point(at);
  }

  tapPin(pin) {
    this.choose(pin.number);
    // The ring first: what the tap has found is painted before the list moves.
    requestAnimationFrame(() => setTimeout(() => this.openRow(pin.number)));
  }

  openRow(number) {
    if (this.chosen !== number || this.away.signal.aborted) return;
    document.dispatchEvent(new CustomEvent("wanted", { detail: `idea-${number}` }));
    const row = document.getElementById(`idea-${number}`);
    if (!row) return this.pins.tell(this.pins.markers.get(number)?.getElement());
    row.open = true;
    row.scrollIntoView({ block: "nearest" });
  }

  // A row that is opened in the list is shown here, too.
  follow(row) {
    const number = row.matches?.("details.idea[open]") && Number(row.id.replace("idea-", ""));
    if (!number || number === this.chosen || this.placing.active) return;
    this.choose(number);
    this.pins.reveal(number);
  }

  showAsked(event) {
    const asked = event.target.closest?.("[data-on-map]");
    if (!asked) return;
    const number = Number(asked.dataset.onMap);
    this.choose(number);
    this.pins.reveal(number);
    this.element.scrollIntoView({ block: "nearest" });
    this.element.focus();
  }

  choose(number) {
    this.chosen = number;
    this.mark(this.pins.markers.get(number)?.getLatLng());
  }

  mark(at) {
    this.ring?.remove();
    const still = { interactive: false, keyboard: false };
    this.ring = at && this.L.marker(at, { icon: icon(this.L, "map-chosen", TOUCH), ...still }).addTo(this.map);
  }

  close() {
    this.away.abort();
    this.resized.disconnect();
    this.filter.close();
    this.map.remove();
  }
}

const open = new WeakMap();

function draw(L, piece, data, send) {
  const parcel = window.mapParcels?.get(data.of);
  if (!L || !piece.isConnected || !parcel?.base || !parcel.pins) return;
  if (JSON.stringify(open.get(piece)?.words) !== JSON.stringify(data.words)) {
    open.get(piece)?.close(); // another language
    open.set(piece, new QuarterMap(L, piece, data));
  }
  open.get(piece).show({ ...data, ...parcel }, send);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const piece = parentElement.querySelector(".map-piece");
  const show = () => loadLeaflet().then((L) => draw(L, piece, data, (tap) => setTriggerValue("tap", tap)));
  piece.later?.abort();
  piece.later = new AbortController();
  const come = ({ detail }) => detail === data.of && show();
  document.addEventListener("parcel", come, { signal: piece.later.signal });
  show();
  return () => {
    if (piece.isConnected) return; // Streamlit also ends calls that another has overtaken
    piece.later.abort();
    open.get(piece)?.close();
    open.delete(piece);
  };
}

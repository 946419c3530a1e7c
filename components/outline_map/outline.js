class OutlineMap {
  constructor(L, box) {
    this.L = L;
    this.box = box;
    this.element = box.querySelector(".quarter-map");
    this.element.setAttribute("role", "region");
    // Leaflet takes the focus at every tap: if the page then scrolled, the tap would hit elsewhere.
    this.element.focus = () => HTMLElement.prototype.focus.call(this.element, { preventScroll: true });
    this.map = L.map(this.element, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      doubleClickZoom: false, // two corners may lie close together
      zoomSnap: 0.25,
      fadeAnimation: false,
      zoomAnimation: false, // a map that is left meanwhile would fail at its end
    });
    this.shapes = L.layerGroup().addTo(this.map);
    this.map.on("click", ({ latlng }) => this.add(latlng));
    this.away = new AbortController();
    const { signal } = this.away;
    this.element.addEventListener("keydown", (event) => this.press(event), { signal });
    this.element.addEventListener("pointerdown", () => (this.touched = true), { signal });
    this.undo = box.querySelector(".undo");
    this.clear = box.querySelector(".clear");
    this.undo.onclick = () => this.change(this.corners.slice(0, -1));
    this.clear.onclick = () => this.change([]);
    this.resized = new ResizeObserver(() => this.fit());
    this.resized.observe(this.element);
  }

  press({ target, key }) {
    if (target === this.element && key === "Enter") this.add(this.map.getCenter());
  }

  show(data, send) {
    this.send = send;
    this.metres = data.metres;
    if (data.metres || !this.corners) this.corners = data.corners;
    this.element.setAttribute("aria-label", data.label);
    this.undo.textContent = data.undo;
    this.clear.textContent = data.clear;
    if (!this.zoom) this.addControls(data);
    if (this.picture !== data.picture) this.drawGround(data);
    this.draw();
  }

  addControls({ side, zoom: [zoomInTitle, zoomOutTitle] }) {
    this.zoom = this.L.control.zoom({ position: side, zoomInTitle, zoomOutTitle }).addTo(this.map);
    this.L.control.scale({ imperial: false }).addTo(this.map);
  }

  drawGround({ picture, bounds: [west, south, east, north], attribution }) {
    this.picture = picture;
    this.source?.remove();
    this.source = this.L.control.attribution({ prefix: false }).addTo(this.map);
    this.source.addAttribution(textElement("span", attribution).outerHTML);
    this.area = this.L.latLngBounds([south, west], [north, east]);
    this.ground?.remove();
    this.ground = this.L.imageOverlay(picture, this.area).addTo(this.map);
    this.touched = false;
    this.fit();
  }

  // A map is often laid out narrow or hidden at first: fit it until somebody has touched it.
  fit() {
    this.map.invalidateSize({ animate: false });
    if (!this.touched && this.area) this.map.fitBounds(this.area, { animate: false });
  }

  add({ lat, lng }) {
    const corner = [lng, lat];
    this.change(this.metres ? [corner] : [...this.corners, corner]);
  }

  change(corners) {
    this.corners = corners;
    this.draw();
    this.send(corners);
  }

  draw() {
    const { L } = this;
    const at = this.corners.map(([lon, lat]) => [lat, lon]);
    const quiet = { interactive: false };
    const border = { ...quiet, className: "outline-border" };
    this.shapes.clearLayers();
    if (this.metres) for (const middle of at) L.circle(middle, { radius: this.metres, ...border }).addTo(this.shapes);
    else L.polygon(at, border).addTo(this.shapes);
    for (const one of at) L.circleMarker(one, { radius: 8, className: "outline-corner", ...quiet }).addTo(this.shapes);
    this.undo.hidden = this.clear.hidden = Boolean(this.metres) || !at.length;
  }

  close() {
    this.away.abort();
    this.resized.disconnect();
    this.map.remove();
  }
}

const open = new WeakMap();

export default function ({ data, parentElement, setStateValue }) {
  const element = parentElement.querySelector(".quarter-map");
  loadLeaflet().then((L) => {
    if (!L || !element.isConnected) return;
    if (!open.has(element)) open.set(element, new OutlineMap(L, element.parentElement));
    open.get(element).show(data, (corners) => setStateValue("corners", corners));
  });
  return () => {
    if (element.isConnected) return; // Streamlit also ends calls that another has overtaken
    open.get(element)?.close();
    open.delete(element);
  };
}

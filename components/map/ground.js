// What lies under the ideas: the drawing of the quarter and its names.
class Ground {
  constructor(L, map) {
    this.L = L;
    this.map = map;
    map.createPane("names").style.zIndex = 450;
    this.shapes = L.layerGroup().addTo(map);
    this.renderer = L.canvas(); // hundreds of shapes as elements would cost time at every tap
    this.names = L.layerGroup().addTo(map);
    map.on("zoomend", () => this.declutter());
  }

  show({ base, labels }) {
    this.shapes.clearLayers();
    this.names.clearLayers();
    this.L.geoJSON(JSON.parse(base), {
      interactive: false,
      renderer: this.renderer,
      style: (feature) => LAYERS[feature.properties.layer],
      pointToLayer: (feature, at) => this.L.circleMarker(at, { radius: 4, interactive: false, renderer: this.renderer }),
    }).addTo(this.shapes);
    for (const label of JSON.parse(labels)) this.drawName(label);
  }

  drawName({ name, layer, lon, lat, turn }) {
    const text = textElement("span", name);
    if (turn) text.style.rotate = `${turn}deg`;
    const kind = layer.startsWith("street") ? "street" : ["place", "shop"].includes(layer) ? "spot" : "";
    const sign = icon(this.L, `map-name ${kind}`, 0, text);
    const still = { interactive: false, keyboard: false };
    this.L.marker([lat, lon], { icon: sign, pane: "names", ...still }).addTo(this.names);
  }

  // The names come most helpful first; one that would lie on an earlier one waits for more zoom.
  declutter() {
    const texts = [...this.map.getPane("names").querySelectorAll(".map-name span")];
    const boxes = texts.map((text) => text.getBoundingClientRect());
    const taken = [];
    texts.forEach((text, place) => {
      const box = boxes[place];
      const free = taken.every(
        (other) =>
          box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      );
      if (free) taken.push(box);
      text.style.visibility = free ? "" : "hidden";
    });
  }
}

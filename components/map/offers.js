const WALK = 400; // metres: about five minutes on foot

// What is already there, one layer per kind. A pale circle says how far five minutes lead, so that
// what lies outside of all circles is seen as a gap.
class Offers {
  constructor(L, map, box, words) {
    this.L = L;
    this.map = map;
    this.box = box;
    this.words = words;
    this.layers = new Map();
    map.createPane("offers").style.zIndex = 550;
    map.createPane("reach").style.zIndex = 350;
    box.onchange = ({ target }) => this.turn(target.value, target.checked);
  }

  // Each kind has its `kind`, its `name` in words and its `offers`.
  show(kinds) {
    const before = [...this.layers].filter(([, layer]) => this.map.hasLayer(layer)).map(([kind]) => kind);
    for (const layer of this.layers.values()) layer.remove();
    this.layers = new Map(kinds.map((one) => [one.kind, this.layer(one)]));
    this.box.hidden = !kinds.length;
    const list = document.createElement("ul");
    list.append(...kinds.map((one) => this.row(one, before.includes(one.kind))));
    this.box.replaceChildren(textElement("summary", this.words.offers), list, textElement("p", this.words.reach));
    for (const kind of before) this.turn(kind, true);
  }

  row({ kind, name, offers }, on) {
    const row = document.createElement("li");
    const label = document.createElement("label");
    const tick = Object.assign(document.createElement("input"), { type: "checkbox", value: kind, checked: on });
    label.append(tick, this.sign(kind), textElement("span", `${name} (${offers.length})`));
    row.append(label);
    return row;
  }

  sign(kind) {
    return Object.assign(pictogram(`offer-${kind}`), { className: "offer-sign", ariaHidden: "true" });
  }

  turn(kind, on) {
    const layer = this.layers.get(kind);
    if (on) layer?.addTo(this.map);
    else layer?.remove();
  }

  layer({ kind, name, offers }) {
    return this.L.layerGroup(offers.flatMap((offer) => [this.reach(offer), this.marker(kind, name, offer)]));
  }

  reach({ lon, lat }) {
    const quiet = { pane: "reach", interactive: false, stroke: false, fillColor: REACHED, fillOpacity: 1 };
    return this.L.circle([lat, lon], { radius: WALK, ...quiet });
  }

  marker(kind, name, offer) {
    const sign = icon(this.L, "map-offer", TOUCH, this.sign(kind));
    const marker = this.L.marker([offer.lat, offer.lon], { icon: sign, pane: "offers" });
    const lines = [offer.name, name, offer.target_group, offer.provider].filter(Boolean);
    marker.on("add", () => marker.getElement().setAttribute("aria-label", lines.join(", ")));
    const told = document.createElement("div");
    told.append(...lines.map((line, place) => textElement(place ? "span" : "strong", line)));
    return marker.bindTooltip(told, { direction: "top", offset: [0, -14], className: "map-tip" });
  }
}

// Where the keyboard is now: the place on the page, and whether a person can see it.
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = sight.target(one);
  const { left, right, top, bottom, width, height } = box.getBoundingClientRect();
  const scrolled = document.querySelector(".stMain")?.scrollTop ?? 0;
  const floats = (part) =>
    part && (["fixed", "sticky"].includes(getComputedStyle(part).position) || floats(part.parentElement));
  const ring = (part, up = 5) => {
    if (!part || !up) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || ring(part.parentElement, up - 1);
  };
  const points = [[left + width / 2, top + height / 2], [left + 4, top + 4], [right - 4, bottom - 4]];
  const hit = points.some(([x, y]) => {
    const seen = document.elementFromPoint(x, y);
    return seen && (box.contains(seen) || seen.contains(box));
  });
  const again = sight.stops.includes(one);
  const home = again && (one === sight.stops[0] || Boolean(one.closest("[role=dialog]")));
  const inner = again && one.matches("iframe");
  sight.stops.push(one);
  return {
    told: sight.told(one),
    again,
    home,
    inner,
    left,
    right,
    top: top + scrolled,
    bottom: bottom + scrolled,
    ring: one.matches("iframe") || ring(one), // the frame within has its own
    hit,
    // Pins come in the order of their numbers; what floats, and what scrolls the whole, has no place.
    floating: Boolean(one.matches(".stMain") || floats(box) || one.closest(".quarter-map .leaflet-pane")),
  };
}

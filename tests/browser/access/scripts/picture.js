// A picture has a name, and what a map or a chart shows is in a list or a table beside it.
() => {
  const PICTURES = "img, svg, canvas, iframe, [role=img], .quarter-map, .js-plotly-plot";
  const found = [];
  const name = (element) =>
    element.getAttribute("aria-label") || element.getAttribute("alt") || element.title ||
    document.getElementById(element.getAttribute("aria-labelledby"))?.textContent;
  const within = (element) => element.closest("button, a, summary, label");
  const outer = sight.all(PICTURES).filter(
    (one) => !one.parentElement.closest(PICTURES) && !within(one),
  );
  for (const one of outer) {
    const named = one.closest("[role=img][aria-label], [role=region][aria-label], [role=figure][aria-label], figure[aria-label]");
    if (!name(one) && !named) found.push(`a picture without a name: ${sight.told(one)}`);
  }
  const listed = new Set(
    [...document.querySelectorAll("li .sign, td, ul.only-read b")].map((one) => one.textContent.trim()),
  );
  const shown = [
    ...sight.all(".map-pin b"),
    ...sight.all(".js-plotly-plot .ytick"),
  ].map((one) => one.textContent.trim());
  for (const number of shown) {
    if (!listed.has(number)) found.push(`number ${number} of a map or chart is in no list`);
  }
  return found;
}

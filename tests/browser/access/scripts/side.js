// All lines begin at the same side: the right one of an Arabic page, whoever wrote them.
() => {
  const side = document.documentElement.dir === "rtl" ? "right" : "left";
  const begins = (one) => {
    const { textAlign, direction } = getComputedStyle(one);
    const start = direction === "rtl" ? "right" : "left";
    return textAlign === "start" ? start : textAlign;
  };
  const apart = ":not(html)[dir=ltr], .said, .number, button, a, input, textarea, .quarter-map, .js-plotly-plot";
  return sight
    .all(".stMain *")
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((one) => !one.closest(apart) && getComputedStyle(one).display !== "inline")
    .filter((one) => !["center", side].includes(begins(one)))
    .map((one) => `begins at the ${begins(one)}: ${sight.told(one)}`);
}

// Nothing is wider than the screen, no word is cut off, and bars leave room for what they cover.
() => {
  const found = [];
  const main = document.querySelector(".stMain");
  const wide = Math.max(document.scrollingElement.scrollWidth, main?.scrollWidth ?? 0);
  if (wide > innerWidth) {
    found.push(`the page is ${wide} px wide on ${innerWidth} px`);
    for (const one of sight.all(".stMain *")) {
      if (one.getBoundingClientRect().right > innerWidth + 1 && !one.children.length) {
        found.push(`  too wide: ${sight.told(one)}`);
      }
    }
  }
  for (const one of sight.all(".stApp *")) {
    const cuts = ["hidden", "clip"].includes(getComputedStyle(one).overflowX);
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (cuts && words && one.scrollWidth > one.clientWidth + 1) found.push(`words cut: ${sight.told(one)}`);
    if (one.scrollWidth > one.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(one).overflowX)) {
      found.push(`scrolls sideways: ${sight.told(one)}`);
    }
  }
  const bars = sight.all(".stApp *").filter((one) => {
    const { position } = getComputedStyle(one);
    return ["fixed", "sticky"].includes(position) && one.getBoundingClientRect().height < innerHeight;
  });
  const covered = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
  if (covered > innerHeight / 2) {
    found.push(`bars cover ${Math.round(covered)} of ${innerHeight} px: ${bars.map(sight.told)}`);
  }
  return found;
}

// What a person meets on a page; in every tab of these tests, for all checks.
window.sight = {
  visible(element) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    if (element.closest("[aria-hidden='true'], [inert], .only-read")) return false;
    const { width, height, right } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right > 0 && !sight.clipped(element);
  },

  // Squeezed to nothing, for screen readers only.
  clipped(element) {
    if (!element) return false;
    const { clipPath, clip, position } = getComputedStyle(element);
    const gone = clipPath === "inset(50%)" || (position === "absolute" && clip.startsWith("rect(0px"));
    return gone || sight.clipped(element.parentElement);
  },

  all(selector) {
    return [...document.querySelectorAll(selector)].filter(sight.visible);
  },

  // A screen may take a moment to lay itself out: what is still found then is found.
  async patient(check, given, patience) {
    const end = performance.now() + patience;
    for (;;) {
      const found = check(given);
      if (!found.length || performance.now() > end) return [...new Set(found)];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },

  // What can be pressed, typed into or tapped.
  controls() {
    const kinds = ["button", "radio", "checkbox", "tab", "option", "combobox", "switch", "spinbutton"];
    const roles = kinds.map((kind) => `[role=${kind}]`).join();
    return sight.all(`a[href], button, input, select, textarea, summary, [tabindex="0"], ${roles}`);
  },

  // The box that answers a tap: a field is its frame, a tick is its label.
  target(element) {
    if (element.matches("[type=radio], [type=checkbox]")) return element.closest("label") ?? element;
    const opens = element.matches(":is(.stSelectbox, .stMultiSelect) [tabindex='-1']");
    if (!opens && !element.matches("input, textarea")) return element;
    const FRAMES = "[data-testid$=RootElement], .stNumberInput [data-testid$=Container]";
    return element.closest(`${FRAMES}, :is(.stSelectbox, .stMultiSelect) [role=group]`) ?? element;
  },

  told(element) {
    const words = element.getAttribute("aria-label") || element.textContent.trim() || element.id;
    const kind = element.closest("[class*=st-key-], [class*=' st'], [data-testid]");
    const where = kind?.dataset.testid ?? kind?.className ?? "";
    return `<${element.localName} ${element.className}> “${words.slice(0, 40)}” in ${where}`;
  },
};

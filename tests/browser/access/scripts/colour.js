// A field of action is never told by its colour alone: a pictogram and a word stand with it.
() => {
  const field = (one) => getComputedStyle(one).getPropertyValue("--field");
  return sight
    .all("[class*='field-']")
    .filter((one) => field(one) && !one.matches(".sign, .dot") && one.textContent.trim())
    .filter((one) => !one.closest(".field-label") || one.matches(".field-label"))
    .filter((one) => !one.querySelector(".pictogram") || !one.textContent.trim())
    .map((one) => `a field by its colour alone: ${sight.told(one)}`);
}

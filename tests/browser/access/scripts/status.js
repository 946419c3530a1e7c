// What the screen answers is told to whoever does not see it.
() => {
  const SPOKEN = "[role=status], [role=alert]";
  return sight
    .all(".answer, .offline, .moved, .ballot-state, .place-chosen, .stAlert")
    .filter((one) => !one.closest(SPOKEN) && !one.querySelector(SPOKEN) && !("heard" in one.dataset))
    .map((one) => `a message that is not announced: ${sight.told(one)}`);
}

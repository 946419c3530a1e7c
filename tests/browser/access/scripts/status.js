// What the screen answers is told to whoever does not see it.
() =>
  sight
    .all(".answer, .offline, .moved, .ballot-state, .place-chosen, .stAlert")
    .filter((one) => !one.closest("[role=status], [role=alert]") && !one.querySelector("[role=status], [role=alert]"))
    .map((one) => `a message that is not announced: ${sight.told(one)}`)

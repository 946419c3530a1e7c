// With reduced motion nothing moves.
() =>
  document
    .getAnimations()
    .filter(({ playState }) => playState === "running")
    .map(({ effect }) => `moves in spite of reduced motion: ${sight.told(effect.target)}`)

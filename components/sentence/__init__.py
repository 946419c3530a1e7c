"""One sentence per place for every rule, made from the numbers of `sessions.ranking.why`."""

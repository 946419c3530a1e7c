"""What lies under the ideas: a PMTiles file of the organiser, or tiles of a configured service."""

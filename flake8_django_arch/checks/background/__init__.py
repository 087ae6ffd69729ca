"""Chapter 4: background work."""

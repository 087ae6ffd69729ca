"""Chapter 7: API."""

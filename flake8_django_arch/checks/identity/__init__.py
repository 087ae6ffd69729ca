"""Chapter 3: identity."""

"""Chapter 2: data."""

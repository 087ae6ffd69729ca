"""Chapter 5: deployment."""

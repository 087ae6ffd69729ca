"""Chapter 6: tests."""

"""Chapter 1: service layer and settings."""

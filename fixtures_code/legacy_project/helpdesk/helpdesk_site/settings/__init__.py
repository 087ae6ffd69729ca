"""Settings of the help desk."""

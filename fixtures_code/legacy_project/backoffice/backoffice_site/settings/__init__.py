"""Settings of the back office site."""

"""Settings of the API for partners."""

"""What a settings module sets, evaluated without running it."""

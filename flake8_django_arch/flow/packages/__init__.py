"""What packages beside Django read of rows, each in its own way."""

"""What templates read of the contexts that they are given."""

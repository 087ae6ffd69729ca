"""What to do instead of a query or a write in each pass, in words."""

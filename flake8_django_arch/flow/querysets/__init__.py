"""Querysets and their rows: what is loaded with them, and what asks the database."""

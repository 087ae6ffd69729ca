"""What an organiser may set for an event; kept in the database."""

DEFAULTS = {"max_tickets_per_order": 10, "show_prices": True}
MAX_LOGO_SIZE = 2 * 1024 * 1024

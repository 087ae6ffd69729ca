def deliver(address, text):
    """By a wire of our own, of which nobody can know."""

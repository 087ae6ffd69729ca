"""Generated settings packages, and what Django makes of them."""

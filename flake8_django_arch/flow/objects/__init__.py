"""Objects of the project's own classes: what they are set to, what their methods leave on them."""

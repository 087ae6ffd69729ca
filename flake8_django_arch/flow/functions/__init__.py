"""Functions: their heads, what stands around them, how values pass into them and back."""

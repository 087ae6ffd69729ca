"""Names that the command line of this package reads; Django never does."""

PRECISION = 2
UNITS = ("g", "kg", "t")

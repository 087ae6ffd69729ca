"""Kept for those who import it from here."""

DEBUG = False
ICONS = {"tree": "tree.svg", "bush": "bush.svg"}
DATABASES = ["plants", "seeds"]

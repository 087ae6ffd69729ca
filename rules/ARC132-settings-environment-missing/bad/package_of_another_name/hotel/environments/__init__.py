"""manage.py says that these are settings."""  # ARC132 production

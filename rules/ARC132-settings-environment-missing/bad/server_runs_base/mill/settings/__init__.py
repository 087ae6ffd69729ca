"""Base stays base where wsgi.py runs it."""  # ARC132 production

import os

DEBUG = os.environ.get("DEBUG") == "1"
INSTALLED_APPS = ["exhibits"]
STATIC_URL = "/static/" if DEBUG else "https://static.museum.example/"  # ARC133 STATIC_URL

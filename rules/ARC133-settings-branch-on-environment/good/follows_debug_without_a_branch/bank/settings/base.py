import os

DEBUG = os.environ.get("DEBUG") == "1"
INSTALLED_APPS = ["accounts"]
THUMBNAIL_DEBUG = DEBUG
COMPRESS_ENABLED = not DEBUG

STATIC_URL = "static/"
MEDIA_URL = "media/"

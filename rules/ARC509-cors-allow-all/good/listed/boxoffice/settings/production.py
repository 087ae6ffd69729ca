from .base import *

CORS_ALLOWED_ORIGINS = ["https://boxoffice.example"]
CORS_ALLOW_CREDENTIALS = True

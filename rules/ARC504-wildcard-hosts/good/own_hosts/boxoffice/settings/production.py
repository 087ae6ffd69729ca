from .base import *

ALLOWED_HOSTS = ["boxoffice.example", ".boxoffice.example"]

from .local import *

ALLOWED_HOSTS = ["staging.clinic.example"]

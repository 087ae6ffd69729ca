from .base import *  # ARC505 W004 # ARC505 W008 # ARC505 W012 # ARC505 W016

ALLOWED_HOSTS = ["boxoffice.example"]

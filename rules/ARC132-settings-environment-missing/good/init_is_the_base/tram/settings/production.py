from . import *

SECURE_SSL_REDIRECT = True

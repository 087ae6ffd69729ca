from ._base_settings import *

SECURE_SSL_REDIRECT = True

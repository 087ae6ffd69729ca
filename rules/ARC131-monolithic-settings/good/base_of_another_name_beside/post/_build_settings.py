from ._base_settings import *

STATIC_URL = "/static/"

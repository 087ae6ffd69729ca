from .base import *

DEBUG = False

try:
    from .secrets import *
except ImportError:
    pass

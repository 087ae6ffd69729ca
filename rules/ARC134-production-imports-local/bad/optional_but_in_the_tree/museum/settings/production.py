from .base import *

try:
    from .local import *  # ARC134 local
except ImportError:
    pass

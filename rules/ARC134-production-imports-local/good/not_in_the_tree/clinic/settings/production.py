from .base import *

try:
    from .local_overrides import *
except ImportError:
    pass

try:
    from clinic.settings.dev import *
except ImportError:
    pass

from .base import *

SIMPLE_JWT["ROTATE_REFRESH_TOKENS"] = True  # ARC306 the old ones stay valid

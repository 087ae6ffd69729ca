from .base import *

DEFAULT_PERMISSION_CLASSES = ["rest_framework.permissions.IsAuthenticated"]  # ARC135 REST_FRAMEWORK

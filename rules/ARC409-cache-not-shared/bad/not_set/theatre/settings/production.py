from .base import *  # ARC409 CACHES is not set

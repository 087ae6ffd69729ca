from .base import *  # ARC506 Scan.page

MEDIA_ROOT = "/srv/media"

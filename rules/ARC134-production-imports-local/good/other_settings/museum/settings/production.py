from .base import *
from .components.cache import *
from museum.local_time import TIME_ZONE

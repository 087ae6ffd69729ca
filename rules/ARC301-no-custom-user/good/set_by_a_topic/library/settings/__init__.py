from .apps import *
from .identity import *

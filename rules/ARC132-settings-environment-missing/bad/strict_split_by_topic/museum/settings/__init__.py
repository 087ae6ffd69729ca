"""Settings of the museum, by topic."""  # ARC132

from .apps import *
from .database import *
from .security import *
from .static import *

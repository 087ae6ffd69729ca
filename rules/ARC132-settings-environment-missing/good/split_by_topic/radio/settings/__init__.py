from .apps import *
from .database import *
from .security import *
from .static import *

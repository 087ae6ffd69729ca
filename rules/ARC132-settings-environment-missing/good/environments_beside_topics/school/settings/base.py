"""What all environments share."""

from .components.apps import *
from .components.database import *

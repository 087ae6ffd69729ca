from .shift import Shift
from .user import User

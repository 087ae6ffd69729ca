from .base import *

AUTH_USER_MODEL = "staff.Employee"

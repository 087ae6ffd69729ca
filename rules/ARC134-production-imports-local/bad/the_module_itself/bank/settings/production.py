from bank.settings import dev  # ARC134 dev
from bank.settings.base import *

LOGGING = dev.LOGGING

from sounds.settings import ALLOWED_HOSTS

FIRST_HOST = ALLOWED_HOSTS[0]

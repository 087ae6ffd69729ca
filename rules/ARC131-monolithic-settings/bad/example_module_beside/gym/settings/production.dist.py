DEBUG = False
ALLOWED_HOSTS = ["<your host>"]

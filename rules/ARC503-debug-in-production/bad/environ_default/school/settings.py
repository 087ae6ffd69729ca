import environ

env = environ.Env(DEBUG=(bool, True))

DEBUG = env("DEBUG")  # ARC503 DEBUG
INSTALLED_APPS = ["courses"]

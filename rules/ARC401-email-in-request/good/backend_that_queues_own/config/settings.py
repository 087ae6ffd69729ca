from environ import Env

env = Env()
SECRET_KEY = env("SECRET_KEY")
INSTALLED_APPS = ["shop"]
EMAIL_BACKEND = "shop.backends.Queue"

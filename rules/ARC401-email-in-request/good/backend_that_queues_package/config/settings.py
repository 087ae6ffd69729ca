from environ import Env

env = Env()
SECRET_KEY = env("SECRET_KEY")
INSTALLED_APPS = ["post_office", "shop"]
EMAIL_BACKEND = env("EMAIL_BACKEND", default="post_office.EmailBackend")

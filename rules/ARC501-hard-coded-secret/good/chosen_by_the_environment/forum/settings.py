import os

import environ

env = environ.Env()
ENV = env.str("ENV", "production")


def default(in_development=env.NOTSET, in_production=env.NOTSET):
    return in_production if ENV == "production" else in_development


INSTALLED_APPS = ["django.contrib.auth"]
DATABASES = {"default": env.db(default=default("postgres://forum:forum-secret@db/forum"))}
SECRET_KEY = env.str("SECRET_KEY", default=default("forum-secret-key"))
SEARCH_PASSWORD = env.str("SEARCH_PASSWORD", default=default("search-secret", None))
MAIL_API_KEY = os.environ.get("MAIL_API_KEY", default("9f3c2a7b41d8", ""))

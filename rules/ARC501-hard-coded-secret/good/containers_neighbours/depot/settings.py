import os

import environ

env = environ.Env()

INSTALLED_APPS = ["django.contrib.auth"]
# By default the containers of a developer's machine, which nobody else can reach.
DATABASES = {"default": env.db("DATABASE_URL", default="postgres://depot:depot@db:5432/depot")}
CELERY_BROKER_URL = env("CELERY_BROKER_URL", default="amqp://depot:depot@rabbitmq:5672//")
SEARCH_HOST = os.environ.get("SEARCH_HOST", "search")
SEARCH_PASSWORD = os.environ.get("SEARCH_PASSWORD", "search")

import environ

env = environ.Env()
INSTALLED_APPS = ["ranch"]
CELERY_BROKER_URL = env("CELERY_BROKER_URL", default="redis://redis:6379/0")
CELERY_RESULT_BACKEND = "db+sqlite:///results.sqlite3"
CELERY_TASK_ALWAYS_EAGER = env.bool("EAGER", default=False)

import environ

env = environ.Env()
INSTALLED_APPS = ["dairy"]
CELERY_BROKER_URL = env("CELERY_BROKER_URL")
CELERY_TASK_ALWAYS_EAGER = env.bool("EAGER", default=True)  # ARC408 unless the environment sets EAGER

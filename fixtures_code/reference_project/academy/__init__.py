"""The project package. Celery's app is imported here so that `shared_task` finds it."""

from academy.celery import app as celery_app

__all__ = ["celery_app"]

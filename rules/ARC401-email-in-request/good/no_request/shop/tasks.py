from celery import shared_task

from .notifications import notify


@shared_task
def remind(address):
    notify(address)

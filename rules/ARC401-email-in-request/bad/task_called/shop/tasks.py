from celery import shared_task
from django.core.mail import send_mail


@shared_task(autoretry_for=(OSError,))
def send_name(name, address):
    send_mail("Your name", name, None, [address])  # ARC401 dispatch tasks.send_name, which is a task, instead of calling it


@shared_task(autoretry_for=(OSError,))
def send_news(address):
    send_mail("News", "None", None, [address])

from celery import shared_task
from django.core.mail import get_connection, send_mail


@shared_task
def deliver(subject, body, to):
    connection = get_connection("django.core.mail.backends.smtp.EmailBackend")
    send_mail(subject, body, None, to, connection=connection)

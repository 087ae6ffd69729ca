from django.conf import settings
from django.core.mail import send_mail


def put(text, address):
    if settings.MAIL_AT_ONCE:
        send_mail(text, text, None, [address])
    else:
        settings.MAIL_QUEUE.append((text, address))

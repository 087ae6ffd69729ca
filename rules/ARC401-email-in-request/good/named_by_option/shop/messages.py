from django.conf import settings
from django.core.mail import EmailMessage


class Queued(EmailMessage):
    def send(self, fail_silently=False):
        if settings.MAIL_AT_ONCE:
            return super().send(fail_silently)
        settings.MAIL_QUEUE.append(self)
        return 1

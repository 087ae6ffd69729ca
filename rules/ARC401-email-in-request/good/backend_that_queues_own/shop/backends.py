from django.core.mail.backends.base import BaseEmailBackend

from .tasks import deliver


class Queue(BaseEmailBackend):
    def send_messages(self, messages):
        for message in messages:
            deliver.delay(message.subject, message.body, message.to)
        return len(messages)

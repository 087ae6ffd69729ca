from django.core.mail import send_mail
from django.core.management.base import BaseCommand

from shop.notifications import notify


class Command(BaseCommand):
    def handle(self, *args, **options):
        send_mail("Hello", "Text", None, ["ada@example.com"])
        notify("ada@example.com")

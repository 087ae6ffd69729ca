from django.core.management import BaseCommand

from shop.services import remind_customers


class Command(BaseCommand):
    def handle(self, *args, **options):
        remind_customers()

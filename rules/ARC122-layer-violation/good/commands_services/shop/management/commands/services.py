from django.core.management.base import BaseCommand

LIMIT = 10


class Command(BaseCommand):
    def handle(self, **options):
        self.stdout.write("running")

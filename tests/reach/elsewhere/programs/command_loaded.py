from django.core.management import call_command
from django.core.management.base import BaseCommand
from library.models import Book


class Command(BaseCommand):
    def handle(self, *args, **options):
        for book in Book.objects.select_related("author"):
            self.stdout.write(f"{book.title}: {book.author.name}")


def run():
    call_command(Command())

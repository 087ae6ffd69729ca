from django.core.management import call_command
from django.core.management.base import BaseCommand
from library.models import Book


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("--pages", type=int, default=0)

    def handle(self, *args, **options):
        for book in Book.objects.filter(pages__gte=options["pages"]):
            self.stdout.write(f"{book.title}: {book.author.name}")


def run():
    call_command(Command())

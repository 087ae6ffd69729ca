"""`manage.py demo`: the academy with something in it, on nothing but this machine."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from front.demonstration import INSTRUCTOR, PASSWORD, STUDENT, load_demonstration


class Command(BaseCommand):
    help = "Prepare the database, fill it with demonstration data and serve the site."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", nargs="?", default="127.0.0.1:8000")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        load_demonstration()
        self.stdout.write(f"Log in as {INSTRUCTOR} or {STUDENT}; the password is {PASSWORD}")
        call_command("runserver", options["address"], use_reloader=False)

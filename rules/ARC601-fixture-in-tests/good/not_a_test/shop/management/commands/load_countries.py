from django.core.management import BaseCommand, call_command


class Command(BaseCommand):
    fixtures = ["countries"]

    def handle(self, *args, **options):
        call_command("loaddata", "countries")

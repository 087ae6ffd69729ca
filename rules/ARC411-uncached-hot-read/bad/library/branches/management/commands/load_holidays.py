from django.core.management.base import BaseCommand

from branches.services import store_holiday


class Command(BaseCommand):
    def handle(self, *args, **options):
        for day in options["days"]:
            store_holiday(day)

from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone

from orders import reminders


class Command(BaseCommand):
    help = "List who has to be reminded of an order that is not paid yet."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=14)

    def handle(self, *args, **options):
        day = timezone.localdate() - timedelta(days=options["days"])
        count = reminders.overdue_count(day)
        self.stdout.write(f"{count} orders, {reminders.overdue_amount(day):.2f} in total")
        for address in reminders.overdue_addresses(day):
            self.stdout.write(address)

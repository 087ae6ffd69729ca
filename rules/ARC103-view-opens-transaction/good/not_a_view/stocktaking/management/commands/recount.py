from django.core.management.base import BaseCommand
from django.db import transaction

from stocktaking.models import Shelf


class Command(BaseCommand):
    @transaction.atomic
    def handle(self, *args, **options):
        for shelf in Shelf.objects.select_for_update():
            shelf.count(0)

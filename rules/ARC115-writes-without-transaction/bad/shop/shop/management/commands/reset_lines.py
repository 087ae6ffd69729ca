from django.core.management.base import BaseCommand

from shop.models import Line


class Command(BaseCommand):
    def handle(self, **options):
        for line in Line.objects.all():
            line.reset()

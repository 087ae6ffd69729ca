from django.core.management.base import BaseCommand

from parks.models import Tree


class Command(BaseCommand):
    def handle(self, *args, **options):
        for name in ("oak", "lime"):
            Tree.objects.get_or_create(name=name)  # ARC214 two runs of this command may both create the Tree with the same name

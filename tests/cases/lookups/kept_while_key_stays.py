# scope: queries
from shop.models import Region


def run():
    last, parent = None, None
    for region in Region.objects.exclude(parent=None).order_by("parent_id"):
        if last != region.parent_id:
            last = region.parent_id
            parent = Region.objects.get(pk=last)
        print(region.name, parent.name)

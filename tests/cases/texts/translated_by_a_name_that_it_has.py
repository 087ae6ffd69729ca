# scope: relations across functions
from django.utils.translation import ngettext

from shop.models import Item


def run():
    for item in Item.objects.all():
        text = ngettext("%(item)s, once", "%(item)s, %(count)d times", item.quantity)
        print(text % {"item": item, "count": item.quantity})

# scope: relations across functions
from django.utils.translation import gettext as _

from shop.models import Item


def run():
    for item in Item.objects.all():
        print(_("%(count)d sold") % {"item": item, "count": item.quantity})

# scope: relations across functions
from shop.models import Contact


def run():
    return len(set(Contact.objects.select_related("referrer")))

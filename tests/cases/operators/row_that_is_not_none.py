# scope: relations across functions
from shop.models import Contact


def run():
    return [contact.name for contact in Contact.objects.all() if contact is not None]

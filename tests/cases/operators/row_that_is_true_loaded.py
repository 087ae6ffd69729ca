# scope: relations across functions
from shop.models import Contact


def run():
    contacts = Contact.objects.select_related("referrer")
    return [contact.name for contact in contacts if contact]

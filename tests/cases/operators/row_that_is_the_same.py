# scope: relations across functions
from shop.models import Contact


def run():
    first = Contact.objects.order_by("pk").first()
    return [contact is first for contact in Contact.objects.all()]

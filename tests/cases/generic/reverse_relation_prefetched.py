# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("notes"):
        print(customer.name, [note.text for note in customer.notes.all()])

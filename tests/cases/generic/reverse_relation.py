# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.all():
        print(customer.name, [note.text for note in customer.notes.all()])

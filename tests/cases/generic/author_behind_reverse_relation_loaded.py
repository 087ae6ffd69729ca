# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("notes__author"):
        print(customer.name, [note.author.name for note in customer.notes.all()])

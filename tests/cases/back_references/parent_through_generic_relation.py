# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("notes"):
        for note in customer.notes.all():
            print(note.text, note.object_id, customer.name)

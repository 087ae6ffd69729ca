# scope: relations across functions
from shop.models import Order


def chosen(number):
    if not number:
        return None
    return Order.objects.get(number=number)


def notes_of(order):
    return [note.author.name for note in order.customer.notes.filter(text__isnull=False)]


def run():
    order = Order.objects.order_by("pk").first()
    print(notes_of(chosen(order.number)))

# scope: queries
from shop.models import Note, Order


def run():
    days = {}
    for order in Order.objects.all():
        if order.status not in days:
            days[order.status] = {"is_told": False}
        if not days[order.status]["is_told"]:
            print(Note.objects.filter(text=order.status).count())
            days[order.status]["is_told"] = True

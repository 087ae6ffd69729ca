# scope: relations in one function
from shop.models import Order


def pay(order):
    order.status = Order.Status.PAID
    order.save(update_fields=["status"])
    if all(each.status == Order.Status.PAID for each in order.customer.orders.all()):
        print("all paid", order.customer_id)


def run():
    for order in Order.objects.order_by("pk"):
        pay(order)

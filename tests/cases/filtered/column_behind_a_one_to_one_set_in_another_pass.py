# scope: relations across functions
from shop.models import Invoice, Order


def close(order):
    order.status = "paid"


def run():
    Order.objects.update(status="open")
    out = []
    for invoice in Invoice.plain.filter(order__status="open").select_related("order"):
        if invoice.order.status == "paid":
            out.append(invoice.order.customer.name)
        close(invoice.order)
    return out

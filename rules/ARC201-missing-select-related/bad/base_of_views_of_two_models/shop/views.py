from .base import ShownListView
from .models import Invoice, Order


class OrderList(ShownListView):  # ARC201 Order.customer
    model = Order


class InvoiceList(ShownListView):  # ARC201 Invoice.customer
    model = Invoice


class OrderListForStaff(ShownListView):
    model = Order

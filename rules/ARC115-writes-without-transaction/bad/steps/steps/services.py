import requests
from celery import shared_task
from django.core.mail import send_mail
from django.db import transaction

from .models import Line, Order, Payment
from .tasks import print_order


def writes_alone(number):  # ARC115 so that half of it may remain: decorate it with transaction.atomic
    """Nothing else is called."""
    order = Order.objects.create(number=number)
    Line.objects.create(order=order)
    return order


def reads_before(pk, number):  # ARC115 put lines 19 to 20 into one transaction.atomic() block
    order = Order.objects.get(pk=pk)
    Order.objects.filter(pk=pk).update(number=number)
    Line.objects.create(order=order)


def one_pass_of_a_loop(numbers):  # ARC115 put lines 25 to 26 into one transaction.atomic() block
    for number in sorted(numbers):
        order = Order.objects.create(number=number)
        Line.objects.create(order=order)


def dispatches_between(number):  # ARC115 decorate it with transaction.atomic, and dispatch the task of line 31 with on_commit
    order = Order.objects.create(number=number)
    print_order.delay(order.pk)
    Line.objects.create(order=order)


def dispatches_behind(number):  # ARC115 put lines 36 to 37 into one transaction.atomic() block
    order = Order.objects.create(number=number)
    Line.objects.create(order=order)
    print_order.delay(order.pk)


def mails_between(order: Order):  # ARC115 bring the writes of lines 42 and 44 together in one transaction.atomic() block, with the mail of line 43 before or behind it
    order.save()
    send_mail("Thanks", "…", None, ["a@example.com"])
    Payment.objects.create(order=order)


def asks_before_both(order: Order):  # ARC115 put lines 50 to 51 into one transaction.atomic() block
    Order.objects.filter(pk=order.pk).update(status="asked")
    requests.post("https://bank.example.com", timeout=5)
    Payment.objects.create(order=order)
    Order.objects.filter(pk=order.pk).update(status="paid")


@shared_task(bind=True)
def pays(self, pk):  # ARC115 put lines 61 to 62 into one transaction.atomic() block
    order = Order.objects.get(pk=pk)
    if not order.number:
        Order.objects.filter(pk=pk).update(status="waiting")
        self.retry(countdown=60)
    requests.post("https://bank.example.com", timeout=5)
    Payment.objects.create(order=order)
    Order.objects.filter(pk=pk).update(status="paid")


@transaction.atomic(durable=True)
def books(order):
    Payment.objects.create(order=order)


def books_before(order: Order):  # ARC115 put lines 72 to 73 into one transaction.atomic() block
    books(order)
    Line.objects.create(order=order)
    Order.objects.filter(pk=order.pk).update(status="booked")


def has_a_transaction_before(order: Order):  # ARC115 put lines 79 to 80 into one transaction.atomic() block
    with transaction.atomic():
        Line.objects.filter(order=order).delete()
    Payment.objects.create(order=order)
    Order.objects.filter(pk=order.pk).update(status="paid")


def has_one_in_another_branch(order: Order):  # ARC115 bring the writes of lines 84 and 89 together in one transaction.atomic() block
    Payment.objects.create(order=order)
    if order.status:
        with transaction.atomic():
            Line.objects.filter(order=order).delete()
    else:
        Order.objects.filter(pk=order.pk).update(status="paid")


def has_one_of_another_database(order: Order):  # ARC115 decorate it
    Payment.objects.create(order=order)
    with transaction.atomic(using="archive"):
        Line.objects.using("archive").filter(order=order).delete()
    Order.objects.filter(pk=order.pk).update(status="paid")


async def cannot_be_decorated(order: Order):  # ARC115 let a synchronous function with transaction.atomic do what lines 100 and 101 do
    await Payment.objects.acreate(order=order)
    await Order.objects.filter(pk=order.pk).aupdate(status="paid")

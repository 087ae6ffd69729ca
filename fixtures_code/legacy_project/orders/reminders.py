from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction
from django.db.models import Sum

from .models import Order
from .tasks import remind


def overdue_count(day):
    return Order.objects.filter(status="open", created_at__date__lt=day).count()


def overdue_amount(day):
    overdue = Order.objects.filter(created_at__date__lt=day, status="open")
    return overdue.aggregate(amount=Sum("total"))["amount"] or 0


def overdue_addresses(day):
    overdue = Order.objects.filter(status="open").filter(created_at__date__lt=day)
    return sorted(set(overdue.values_list("customer__email", flat=True)))


@transaction.atomic
def remind_and_log(order, staff):
    remind.delay(order.pk)
    LogEntry.objects.create(
        user=staff, object_id=order.pk, object_repr=str(order), action_flag=CHANGE
    )


@transaction.atomic
def remind_all(orders, staff):
    for order in orders:
        transaction.on_commit(lambda: remind.delay(order.pk))
    LogEntry.objects.create(user=staff, object_repr="reminders", action_flag=CHANGE)


def remind_again(order: Order):
    remind.delay(order)
